const HOME = 'https://example.org';

/** All that HTML has to run something or to load something, around a text that is to be read. */
export const ACTIVE_BODY = `<article><h1>Une page qui voudrait agir</h1>
<p onclick="fetch('${HOME}/click')" style="background:url(${HOME}/background)">Un premier paragraphe assez long pour
être lu, avec une <a href="javascript:fetch('${HOME}/js')">adresse qui s’exécute</a> et une
<a href="${HOME}/lien">adresse ordinaire</a>.</p>
<p><img src="${HOME}/image.png" srcset="${HOME}/image-2.png 2x" alt="Carte du front" onerror="fetch('${HOME}/error')"/></p>
<picture><source srcset="${HOME}/source.webp"/><img src="${HOME}/picture.png" alt="Vue du port"/></picture>
<svg onload="fetch('${HOME}/svg')"><image href="${HOME}/svg.png"/><script>fetch('${HOME}/svg-script')</script></svg>
<iframe src="${HOME}/frame" srcdoc="&lt;img src='${HOME}/srcdoc'&gt;"></iframe>
<video src="${HOME}/video.mp4" poster="${HOME}/poster.png" autoplay="autoplay"></video>
<object data="${HOME}/object"></object><embed src="${HOME}/embed"/>
<form action="${HOME}/form"><input type="image" src="${HOME}/input.png" autofocus="autofocus"
onfocus="fetch('${HOME}/focus')"/></form>
<p>Un second paragraphe assez long lui aussi pour rester dans l’article quand tout le reste s’en va.</p></article>`;

/** A page that runs and loads, and that would send its reader elsewhere. */
export const ACTIVE_PAGE = `<!doctype html><html lang="fr"><head><title>Une page qui voudrait agir</title>
<base href="${HOME}/base/"><meta http-equiv="refresh" content="0; url=${HOME}/refresh">
<link rel="stylesheet" href="${HOME}/style.css"><link rel="preload" as="image" href="${HOME}/preload.png">
<link rel="dns-prefetch" href="${HOME}"><link rel="icon" href="${HOME}/icon.png">
<style>@import url("${HOME}/import.css"); @font-face { font-family: a; src: url(${HOME}/font.woff2) } * { font-family: a }</style>
<script>document.title = 'ran'; fetch('${HOME}/script')</script><script src="${HOME}/script.js"></script>
<script type="module">import '${HOME}/module.js'</script></head>
<body onload="fetch('${HOME}/load')">${ACTIVE_BODY}</body></html>`;
