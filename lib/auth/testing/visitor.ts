import { z } from 'zod';

const csrfSchema = z.object({ csrfToken: z.string() });
const goToSchema = z.object({ url: z.string() });
const sessionSchema = z.object({ user: z.object({ name: z.string() }).optional() });

/** Somebody with a browser of their own: keeps cookies, fills in forms, follows no redirect alone. */
export class Visitor {
  readonly #site: string;
  readonly #cookies = new Map<string, string>();

  constructor(site: string) {
    this.#site = site;
  }

  /** Posts a form to next-auth; gives where it leads. */
  async post(path: string, fields: Record<string, string>): Promise<string> {
    const csrf = csrfSchema.parse(await (await this.fetch('/api/auth/csrf')).json());
    return this.postWith(csrf.csrfToken, path, fields);
  }

  /** The same with a token of one's own choice against forged forms. */
  async postWith(csrfToken: string, path: string, fields: Record<string, string>): Promise<string> {
    const body = new URLSearchParams({ ...fields, csrfToken, json: 'true' });
    const response = await this.fetch(path, { method: 'POST', body });
    return goToSchema.parse(await response.json()).url;
  }

  /** Opens an address; gives where it leads. */
  async follow(address: string): Promise<string> {
    const response = await this.fetch(address);
    return response.headers.get('location') ?? '';
  }

  /** Who the site takes them for; undefined for nobody. */
  async whoAmI(): Promise<string | undefined> {
    const response = await this.fetch('/api/auth/session');
    return sessionSchema.parse(await response.json()).user?.name;
  }

  /** What the browser sends as its cookies. */
  get cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.#site);
    const isOurs = url.origin === this.#site;
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: isOurs ? { cookie: this.cookieHeader } : {},
    });
    if (isOurs) for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  #keep(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split('; ');
    const [name = '', value = ''] = pair.split('=', 2);
    if (attributes.includes('Max-Age=0')) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
