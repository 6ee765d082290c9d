const key = 'musubi:reloaded-at';
const onceInMs = 60_000;

/**
 * After an update of the site, a page left open asks for pieces that are gone from the server. It then loads anew, at
 * most once a minute: what was being typed is kept by the forms, and a piece missing for another reason shows its error.
 */
export function followNewerVersions(reload: () => void = () => window.location.reload()): () => void {
  const onMissingPiece = (event: Event) => {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < onceInMs) return;
    sessionStorage.setItem(key, String(Date.now()));
    event.preventDefault();
    reload();
  };
  window.addEventListener('vite:preloadError', onMissingPiece);
  return () => window.removeEventListener('vite:preloadError', onMissingPiece);
}
