import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useMemo } from 'react';
import { queryClient } from '../api/query-client.ts';
import { themeFor } from '../ui/theme.ts';
import { useLargeText } from '../ui/large-text.ts';
import { router } from './router.tsx';

dayjs.locale('zh-cn');

/** Two Chinese characters of a button are not pulled apart. */
const BUTTON = { autoInsertSpace: false };
/** Words of our own forms, so that every required field complains alike. */
const FORM = { validateMessages: { required: '请填写“${label}”。' }, requiredMark: false };

/** A failure says what happened, what to do and an id to quote: more than three seconds' reading. */
const READ_IN_SECONDS = 6;

const STILL = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The workbench inside its language, theme, data and addresses. */
export const App = () => {
  const [large] = useLargeText();
  const theme = useMemo(() => themeFor({ large, still: STILL }), [large]);
  useEffect(() => {
    document.documentElement.dataset['size'] = large ? 'large' : 'normal';
  }, [large]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={BUTTON} form={FORM}>
      <AntdApp message={{ top: 56, maxCount: 2, duration: READ_IN_SECONDS }} style={{ height: '100%' }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
};
