import { PAGE_HOSTS } from '../../shared/ipc-contract.ts';

const NOTHING_ELSE = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "script-src 'self'",
];

/** The policy of a page: the library shows things but connects nowhere; the parser reads its input and draws. */
export function contentSecurityPolicy(host: string): string {
  const own =
    host === PAGE_HOSTS.parser
      ? ["connect-src 'self'", 'img-src blob:', "worker-src 'self'"]
      : ["style-src 'self'", "font-src 'self'", "img-src 'self' blob:", "worker-src 'self'"];
  return [...NOTHING_ELSE, ...own].join('; ');
}
