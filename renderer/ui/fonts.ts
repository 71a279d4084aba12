/** The faces that ship with Lectern, all under the SIL Open Font License; a part of one is loaded when its letters show. */
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
import '@fontsource-variable/inter/opsz-italic.css';
import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/noto-naskh-arabic/index.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@fontsource-variable/source-serif-4/opsz.css';
