// Lets a page follow what it shows. The page works without it; with it, nobody has to reload.
{
  'use strict';

  const main = document.querySelector('main[data-view]');
  const status = document.getElementById('status');
  const GATHER = 50; // Changes tend to come together: show them together.
  const BURST = 5000; // What comes after a while of quiet is shown at once.
  const RETRY = 5000;
  const MARKED = 8000;

  let wanted = 0;
  let pending = null;
  let rested = 0; // A page that takes long to make is made less often: while much changes, two thirds of the time nothing is asked.

  const keys = main?.dataset.keys?.split(' ') ?? [''];
  const shown = () => document.getElementById('shown');
  const position = () => Number(shown().dataset.position);
  const say = text => { status.textContent = text; };

  function follow() {
    const source = new EventSource('/notices?view=' + encodeURIComponent(main.dataset.view));
    source.onopen = () => say(status.dataset.following);
    for (const name of ['hello', 'changed', 'reset']) {
      source.addEventListener(name, event => hear(name, JSON.parse(event.data)));
    }
    // The browser connects again by itself, and says where it was. Only after a refusal it does not.
    source.onerror = () => {
      say(status.dataset.lost);
      if (source.readyState === EventSource.CLOSED) setTimeout(begin, RETRY);
    };
  }

  async function begin() {
    if (await renew()) follow();
    else setTimeout(begin, RETRY);
  }

  function hear(name, notice) {
    const elsewhere = notice.key && !keys.some(key => notice.key.startsWith(key));
    const known = name !== 'reset' && notice.position <= position();
    if (elsewhere || known) return;
    wanted = Math.max(wanted, notice.position);
    plan(GATHER);
  }

  function plan(wait) {
    pending ??= setTimeout(async () => {
      const fetched = await renew();
      pending = null;
      if (!fetched) plan(RETRY);
      else if (wanted > position()) plan(GATHER);
    }, Math.max(wait, rested - BURST - performance.now()));
  }

  // Whether the page shows what was wanted. Who is no longer signed in is sent to sign in, which brings them back here.
  async function renew() {
    const began = performance.now();
    try {
      const answer = await fetch(location.href, {
        headers: { 'Accept': 'text/html', 'Grip-Position': String(wanted) },
        redirect: 'manual',
      });
      if (answer.type === 'opaqueredirect') location.reload();
      if (!answer.ok) return false;
      replace(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('shown'));
      return true;
    } catch (unreachable) {
      return false;
    } finally {
      rested = Math.max(rested, began) + 3 * (performance.now() - began);
    }
  }

  function replace(fresh) {
    const before = versions(shown());
    const after = versions(fresh);
    const focused = document.activeElement && document.activeElement.id;
    const scrolled = new Map([...shown().querySelectorAll('[id]')].filter(one => one.scrollTop > 0).map(one => [one.id, one.scrollTop]));
    document.adoptNode(fresh);
    keepParts(fresh);
    shown().replaceWith(fresh);
    scrolled.forEach((top, id) => document.getElementById(id)?.scrollTo(0, top));
    if (focused && document.activeElement === document.body) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
    document.dispatchEvent(new Event('shown'));
    const changed = [...after.keys()].filter(row => before.get(row) !== after.get(row));
    const gone = [...before.keys()].filter(row => !after.has(row));
    changed.forEach(mark);
    announce(changed.length + gone.length);
  }

  // What reads as before stays as it is, with all that other scripts have drawn in it.
  function keepParts(fresh) {
    for (const part of shown().querySelectorAll('[data-part]')) {
      const twin = fresh.querySelector(`[data-part="${CSS.escape(part.dataset.part)}"]`);
      if (twin?.dataset.version === part.dataset.version) twin?.replaceWith(part);
    }
  }

  function versions(region) {
    return new Map([...region.querySelectorAll('[data-row]')].map(row => [row.dataset.row, row.dataset.version]));
  }

  function mark(row) {
    const element = document.querySelector(`[data-row="${CSS.escape(row)}"]`);
    element.classList.add('changed');
    setTimeout(() => element.classList.remove('changed'), MARKED);
  }

  function announce(count) {
    if (count === 0) return;
    say(count === 1 ? status.dataset.one : status.dataset.many.replace('{0}', count));
  }

  if (main) follow();
}
