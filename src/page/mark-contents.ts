/** Marks in the table of contents the section that is being read. */
export function markContents(document: Document): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const section = document.querySelector(link.getAttribute('href') ?? '');
    if (section !== null) links.set(section, link);
  }
  const visible = new Set<Element>();

  function mark() {
    const current = [...links.keys()].find((section) => visible.has(section));
    for (const [section, link] of links) {
      if (section === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) visible.add(target);
        else visible.delete(target);
      }
      mark();
    },
    // A band near the top: the section that crosses it is the one being read.
    { rootMargin: '-15% 0px -70% 0px' },
  );
  for (const section of links.keys()) observer.observe(section);
}
