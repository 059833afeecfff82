import { unreachable } from '../api/api-error.ts';
import { isReachable, noteLost } from '../api/connection.ts';

/**
 * Brings the code of a page. Without a server it says so and the workbench stays; where the server answers and the file
 * is not there any more, the workbench is an older one, and the router loads it anew.
 */
export const loadPage =
  <Loaded>(load: () => Promise<Loaded>) =>
  async (): Promise<Loaded> => {
    try {
      return await load();
    } catch (error) {
      if (await isReachable()) throw error;
      noteLost();
      throw unreachable('read');
    }
  };
