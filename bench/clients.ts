/** How many ask at the same time, in every measurement of a server. */
export const CLIENTS = 20;

/** Whether a request was answered as asked. */
export const ok = ({ status }: { readonly status: number }): boolean => status === 200;
