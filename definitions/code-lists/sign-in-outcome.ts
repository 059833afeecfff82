import { codes, defineCodeList } from '#kit';

export const signInOutcome = defineCodeList({
  code: 'sign-in-outcome',
  title: '登录结果',
  source: '本系统',
  entries: codes(
    ['signed-in', '登录成功'],
    ['signed-out', '退出登录'],
    ['wrong-password', '密码错误'],
    ['unknown-account', '账号不存在'],
    ['locked', '账号已锁定'],
    ['closed', '账号已停用'],
    ['password-changed', '修改密码'],
  ),
});
