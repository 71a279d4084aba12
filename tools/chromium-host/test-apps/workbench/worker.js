const response = await fetch('/echo', { method: 'POST', body: new Uint8Array([1, 2, 3]) });
postMessage({ echo: await response.json(), origin: location.origin });
