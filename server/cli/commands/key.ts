import { rewrapEveryKey } from '#modules/maintenance';
import { withBureau } from '#server/open-bureau.ts';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { addMasterKey } from '#platform/crypto/keyring.ts';
import { bureauCommand, commandGroup } from '../arguments.ts';
import { print } from '../print.ts';

const rotateCommand = () =>
  bureauCommand('rotate', '换用新的主密钥并重新包裹每一份数据密钥；须先停止服务')
    .option('--json', '输出 JSON')
    .action(async (options: { data?: string; json?: boolean }) => {
      // A running server would go on with the keys it opened at its start.
      await withBureau({ data: options.data, command: 'key rotate', alone: true }, async ({ db, folder }) => {
        const keyring = addMasterKey(folder.secrets);
        useKeyring(keyring);
        const rewrapped = await rewrapEveryKey(db);
        print(options, { masterKey: keyring.currentMaster, rewrapped }, [
          `已换用第 ${keyring.currentMaster} 版主密钥，重新包裹 ${rewrapped} 份数据密钥。`,
          `请立即更新密钥托管副本：${folder.secrets}`,
        ]);
      });
    });

/** rongjun key rotate: new master key, same data; chains and envelopes are untouched. */
export const keyCommand = () => commandGroup('key', '密钥').addCommand(rotateCommand());
