import { expect, test } from 'vitest';
import { hashPassword } from '#platform/auth/password.ts';
import { TEST_PASSWORD, withTestApp } from '#tests/factories/test-app.ts';
import { untilSomebodyWaits } from '#tests/harness/lock-waits.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const COUNTY = 990101000000;
const TOWN = 990101001000;

let clock = new Date();
const later = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000);
};

const database = withTestDatabase();
const house = withTestApp(database, { now: () => clock });

const attempt = (username: string, password: string) =>
  house.app.inject({ method: 'POST', url: '/api/session', payload: { username, password } });

test('nobody who has not signed in sees a session, ends one or changes a password', async () => {
  for (const [method, url] of [
    ['GET', '/api/session'],
    ['DELETE', '/api/session'],
    ['PUT', '/api/session/post'],
    ['POST', '/api/session/password'],
  ] as const) {
    const answer = await house.app.inject({ method, url });
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 401, 'not-signed-in']);
  }
});

test('an unknown name and a wrong password are refused in the same words', async () => {
  await house.addAccount('wang.li', { role: 'section-clerk', region: COUNTY });
  const wrong = await attempt('wang.li', 'Not-The-Password-1');
  const unknown = await attempt('nobody.here', 'Not-The-Password-1');
  expect(wrong.statusCode).toBe(401);
  expect({ ...unknown.json(), requestId: '' }).toEqual({ ...wrong.json(), requestId: '' });
});

test('signing in answers posts, permissions and a cookie that scripts and other sites cannot use', async () => {
  await house.addAccount('chen.jing', { role: 'section-clerk', region: COUNTY, lines: ['benefits'] });
  const answer = await attempt(' Chen.Jing ', TEST_PASSWORD);
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Strict$/);
  expect(answer.json()).toMatchObject({
    account: { username: 'chen.jing', mustChangePassword: false },
    posts: [
      {
        role: 'section-clerk',
        roleTitle: '股室经办人',
        regionName: '青岚区',
        unitName: '青岚区退役军人事务局',
        lines: ['benefits'],
      },
    ],
    bureau: { name: '云麓市退役军人事务局', region: 990100000000 },
    demonstration: false,
  });
  expect(answer.json().permissions).toContain('ledger.write');
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('five wrong passwords lock the account for fifteen minutes, even against the right one', async () => {
  await house.addAccount('lock.me', { role: 'liaison', region: TOWN });
  for (let count = 1; count <= 4; count += 1)
    expect((await attempt('lock.me', 'Wrong-Password-1')).json().code).toBe('wrong-credentials');
  expect((await attempt('lock.me', 'Wrong-Password-1')).json().code).toBe('locked-out');
  expect((await attempt('lock.me', TEST_PASSWORD)).json().code).toBe('locked-out');
  later(14);
  expect((await attempt('lock.me', TEST_PASSWORD)).statusCode).toBe(403);
  later(2);
  expect((await attempt('lock.me', 'Wrong-Password-1')).json().code).toBe('wrong-credentials');
  expect((await attempt('lock.me', TEST_PASSWORD)).statusCode).toBe(200);
});

test('a name nobody has answers as an account does, try for try', async () => {
  await house.addAccount('really.here', { role: 'liaison', region: TOWN });
  const codesOf = async (name: string) => {
    const codes: unknown[] = [];
    for (let count = 1; count <= 6; count += 1)
      codes.push((await attempt(name, 'Wrong-Password-1')).json().code);
    later(16);
    codes.push((await attempt(` ${name.toUpperCase()}`, 'Wrong-Password-1')).json().code);
    return codes;
  };
  const codes = await codesOf('never.heard');
  expect(codes).toEqual(await codesOf('really.here'));
  expect(codes).toContain('locked-out');
});

test('many guesses at once get no more tries than guesses one after another', async () => {
  await house.addAccount('guess.me', { role: 'liaison', region: TOWN });
  const guesses = Array.from({ length: 12 }, () => attempt('guess.me', 'Wrong-Password-1'));
  const codes = (await Promise.all(guesses)).map((answer) => answer.json().code);
  expect(codes.filter((code) => code === 'wrong-credentials').length).toBeLessThanOrEqual(4);
  expect((await attempt('guess.me', TEST_PASSWORD)).json().code).toBe('locked-out');
});

test('whoever sits before an open page guesses no more passwords than at sign-in', async () => {
  await house.addAccount('left.alone', { role: 'liaison', region: TOWN });
  const clerk = await house.signIn('left.alone');
  const guess = (current: string) =>
    clerk.post('/api/session/password', { current, next: 'Other-Ridge-2027' });
  for (let count = 1; count <= 4; count += 1)
    expect((await guess('Wrong-Password-1')).json().code).toBe('wrong-password');
  expect((await guess('Wrong-Password-1')).json().code).toBe('locked-out');
  expect((await guess(TEST_PASSWORD)).json().code).toBe('not-signed-in');
  expect((await attempt('left.alone', TEST_PASSWORD)).json().code).toBe('locked-out');
  later(16);
  const again = await house.signIn('left.alone');
  const weak = { current: TEST_PASSWORD, next: 'weak' };
  for (let count = 1; count <= 6; count += 1)
    expect((await again.post('/api/session/password', weak)).json().code).toBe('weak-password');
});

test('what an open page asks by itself overnight does not keep the session alive', async () => {
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const byItself = () => clerk.send({ method: 'GET', url: '/api/session', headers: { 'x-by-itself': '1' } });
  for (let waited = 0; waited < 25; waited += 5) {
    later(5);
    expect((await byItself()).statusCode).toBe(200);
  }
  later(6);
  expect((await byItself()).json().code).toBe('not-signed-in');
});

test('every attempt is recorded, and the record never holds what was typed', async () => {
  await attempt('Secret-Typed-Here', 'Secret-Password-1');
  const records = await database.owner.selectFrom('sign_in_record').selectAll().execute();
  expect(new Set(records.map((record) => record.outcome))).toEqual(
    new Set(['unknown-account', 'wrong-password', 'locked', 'signed-in']),
  );
  expect(JSON.stringify(records)).not.toMatch(/secret/i);
});

test('a session ends after thirty idle minutes', async () => {
  const clerk = await house.signInAs({ role: 'liaison', region: TOWN });
  later(29);
  expect((await clerk.get('/api/session')).statusCode).toBe(200);
  later(29);
  expect((await clerk.get('/api/session')).statusCode).toBe(200);
  later(31);
  expect((await clerk.get('/api/session')).json().code).toBe('not-signed-in');
});

test('a session ends after twelve hours however busy it is', async () => {
  const clerk = await house.signInAs({ role: 'liaison', region: TOWN });
  for (let quarter = 0; quarter < 35; quarter += 1) {
    later(20);
    expect((await clerk.get('/api/session')).statusCode).toBe(200);
  }
  later(20);
  expect((await clerk.get('/api/session')).statusCode).toBe(401);
});

test('signing in makes a new token and ends the session the visitor came with', async () => {
  const before = await house.signInAs({ role: 'liaison', region: TOWN });
  const payload = { username: before.username, password: TEST_PASSWORD };
  const again = await house.app.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    headers: { cookie: before.cookie },
  });
  expect(again.statusCode).toBe(200);
  expect(before.cookie).not.toContain(again.cookies[0]?.value);
  expect((await before.get('/api/session')).statusCode).toBe(401);
});

test('a planted cookie is never taken up as a session', async () => {
  const planted = `rongjun_session=${'a'.repeat(43)}`;
  const answer = await house.app.inject({ url: '/api/session', headers: { cookie: planted } });
  expect(answer.statusCode).toBe(401);
});

test('signing out ends the session', async () => {
  const clerk = await house.signInAs({ role: 'liaison', region: TOWN });
  expect((await clerk.send({ method: 'DELETE', url: '/api/session' })).statusCode).toBe(200);
  expect((await clerk.get('/api/session')).statusCode).toBe(401);
});

test('one works as any of one’s own posts, and as nobody else’s', async () => {
  const clerk = await house.signInAs(
    { role: 'section-clerk', region: COUNTY, lines: ['benefits'] },
    { role: 'liaison', region: TOWN },
  );
  const other = await house.signInAs({ role: 'liaison', region: TOWN });
  const { posts } = (await clerk.get('/api/session')).json();
  const choose = (postId: string) =>
    clerk.send({ method: 'PUT', url: '/api/session/post', payload: { postId } });
  for (const post of posts) {
    expect((await choose(post.id)).json().postId).toBe(post.id);
    expect((await clerk.get('/api/session')).json().postId).toBe(post.id);
  }
  const foreign = (await other.get('/api/session')).json().posts[0].id;
  expect((await choose(foreign)).json().code).toBe('not-your-post');
});

test('a post that has not begun or has ended gives nothing', async () => {
  const clerk = await house.signInAs(
    { role: 'section-clerk', region: COUNTY, validFrom: '2020-01-01', validTo: '2020-06-01' },
    { role: 'leader', region: COUNTY, validFrom: '2999-01-01' },
  );
  const session = (await clerk.get('/api/session')).json();
  expect([session.posts, session.permissions, session.postId]).toEqual([[], [], null]);
});

test('a password half a year old must be changed before work goes on', async () => {
  const clerk = await house.signInAs({ role: 'liaison', region: TOWN });
  const sinceDays = (days: number) =>
    database.owner
      .updateTable('account')
      .set({ password_changed_at: new Date(clock.getTime() - days * 86_400_000) })
      .where('id', '=', clerk.accountId)
      .execute();
  await sinceDays(179);
  later(1);
  expect((await clerk.get('/api/people/count')).statusCode).toBe(200);
  await sinceDays(181);
  later(1);
  expect((await clerk.get('/api/people/count')).json().code).toBe('must-change-password');
  expect(
    (await clerk.post('/api/session/password', { current: TEST_PASSWORD, next: 'Another-Good-1' }))
      .statusCode,
  ).toBe(200);
  const again = await house.signIn(clerk.username, 'Another-Good-1');
  expect((await again.get('/api/people/count')).statusCode).toBe(200);
});

test('a weak or unchanged password is refused; a good one ends every other session', async () => {
  const clerk = await house.signInAs({ role: 'liaison', region: TOWN });
  const elsewhere = await house.signIn(clerk.username);
  const change = (current: string, next: string) => clerk.post('/api/session/password', { current, next });
  for (const [next, code] of [
    ['Short-1', 'weak-password'],
    ['onlylowercase', 'weak-password'],
    [`Xy-${clerk.username}-2026`, 'weak-password'],
    [TEST_PASSWORD, 'same-password'],
  ] as const)
    expect((await change(TEST_PASSWORD, next)).json().code).toBe(code);
  expect((await change('Not-Mine-2026', 'Another-Good-1')).json().code).toBe('wrong-password');
  const answer = await change(TEST_PASSWORD, 'Another-Good-1');
  expect(answer.statusCode).toBe(200);
  expect((await elsewhere.get('/api/session')).statusCode).toBe(401);
  expect((await clerk.get('/api/session')).statusCode).toBe(401);
  await house.signIn(clerk.username, 'Another-Good-1');
});

test('an old password opens nothing while a reset or a lock is being written', async () => {
  const changes = {
    'reset.now': { password_hash: await hashPassword('Another-Password-9') },
    'lock.now': { state: 'locked' },
  };
  for (const [username, change] of Object.entries(changes)) {
    const id = await house.addAccount(username, { role: 'section-clerk', region: COUNTY });
    const begun = await database.db.transaction().execute(async (tx) => {
      await tx.updateTable('account').set(change).where('id', '=', id).execute();
      const answer = attempt(username, TEST_PASSWORD);
      await untilSomebodyWaits(database.db);
      return { answer };
    });
    expect([username, (await begun.answer).statusCode]).not.toEqual([username, 200]);
    const left = await database.db
      .selectFrom('sign_in_session')
      .where('account_id', '=', id)
      .selectAll()
      .execute();
    expect(left).toEqual([]);
  }
});
