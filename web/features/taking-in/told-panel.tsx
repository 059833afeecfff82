import type { TakingIn } from '../../api/taking-in.ts';
import { Panel } from '../../ui/page/panel.tsx';

/** What was told on the phone or at the window, beside the form it is taken in with. */
export const ToldPanel = ({ takingIn }: { readonly takingIn: TakingIn }) => (
  <Panel title={`从${takingIn.title}受理`}>
    <p>
      {takingIn.told === null
        ? '提交后办件和这次来访互相关联，请回到窗口点“办结”。'
        : `来电内容：${takingIn.told}`}
    </p>
    {takingIn.told === null ? null : (
      <p className="rj-note">已带到申请内容里，请核对。提交后办件和来电互相关联，办件终结后回访来电人。</p>
    )}
  </Panel>
);
