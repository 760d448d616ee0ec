// Drafts on their way to the server: kept in this browser until the server has answered, sent again after a lost connection; each
// carries a key, so that sending twice counts once.

const Wait = 500;
const Retry = 4000;

export class Drafts {
  constructor(form, told, inputs) {
    Object.assign(this, { form, told, waiting: new Map(), late: [], leaving: false, timer: 0, sending: null });
    this.inputs = new Map(inputs.map(input => [this.id(input), input]));
    window.addEventListener('online', () => this.send());
    window.addEventListener('pagehide', () => this.store());
    window.addEventListener('beforeunload', () => { this.leaving = true; });
  }

  parts(input) {
    const [, region, indicator, revision, base] = input.name.split('.');
    return { region, indicator: Number(indicator), revision: Number(revision), base: Number(base) };
  }

  id(input) {
    const { region, indicator } = this.parts(input);
    return `${region}.${indicator}`;
  }

  put(input) {
    this.waiting.set(this.id(input), { text: input.value.trim(), key: crypto.getRandomValues(new Uint32Array(4)).join('-') });
    this.store();
    this.told.waiting(this.waiting.size);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), Wait);
  }

  store() {
    const { place } = this.form.dataset;
    if (this.waiting.size > 0) localStorage.setItem(place, JSON.stringify([...this.waiting]));
    else localStorage.removeItem(place);
  }

  /** The server may have drawn this page before it kept what the page before had under way: what that page was told counts where it is newer. */
  catchUp() {
    const { place } = this.form.dataset;
    const late = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    sessionStorage.removeItem(place);
    for (const { id, base, answer } of late) {
      const input = this.inputs.get(id);
      if (!input || this.parts(input).base !== base || this.parts(input).revision >= answer.revision) continue;
      input.value = answer.text;
      this.answered([id, {}], answer);
    }
  }

  /** What an earlier page could not send is typed in again and sent. */
  restore(shown) {
    const kept = JSON.parse(localStorage.getItem(this.form.dataset.place) ?? '[]');
    for (const [id, edit] of kept) {
      const input = this.inputs.get(id);
      if (!input) continue;
      this.waiting.set(id, edit);
      input.value = edit.text;
      shown(input);
    }
    if (this.waiting.size > 0) this.send();
  }

  /** Sends until nothing waits; gives how many could not be sent. */
  async flush() {
    clearTimeout(this.timer);
    await this.sending;
    if (this.waiting.size > 0) await this.send();
    return this.waiting.size;
  }

  send() {
    this.sending ??= this.attempt().finally(() => { this.sending = null; });
    return this.sending;
  }

  async attempt() {
    while (this.waiting.size > 0) {
      const sent = [...this.waiting];
      const answers = await this.post(sent).catch(() => null);
      if (!answers) {
        this.told.lost(this.waiting.size);
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.send(), Retry);
        return;
      }
      answers.forEach((answer, position) => this.answered(sent[position], answer));
      this.store();
    }
    this.told.kept();
  }

  async post(sent) {
    const edits = sent.map(([id, edit]) => ({ ...this.parts(this.inputs.get(id)), ...edit }));
    const body = new URLSearchParams({ edits: JSON.stringify(edits), __RequestVerificationToken: this.form.elements.__RequestVerificationToken.value });
    const reply = await fetch(this.form.dataset.draft, { method: 'POST', body, redirect: 'manual' });
    return reply.ok ? reply.json() : null;
  }

  answered([id, edit], answer) {
    const input = this.inputs.get(id);
    if (this.waiting.get(id)?.key === edit.key) this.waiting.delete(id);
    const { region, indicator, base } = this.parts(input);
    if (this.leaving && answer.outcome !== 'Refused') {
      this.late.push({ id, base, answer });
      sessionStorage.setItem(this.form.dataset.place, JSON.stringify(this.late));
    }
    if (answer.outcome !== 'Refused') input.name = `c.${region}.${indicator}.${answer.revision}.${base}`;
    this.told.answered(input, answer);
  }
}
