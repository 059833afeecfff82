import { figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** （五） Petitions as matters, legal service, hardship aid and psychological service. */
export const rights: readonly ReportBlock[] = [
  heading(2, '（五）以权益维护为底线，在排忧解难上下功夫'),
  heading(3, '1.依法办理信访事项'),
  paragraph(
    text`坚持诉求合理的解决到位、生活困难的帮扶到位，{term}受理信访事项${figure('petitions')}，其中网上信访${figure('petitions-online')}，已回复${figure('petitions-online-closed')}；接待来询来访${figure('petition-visitors')}，领导包案${figure('petitions-led')}。办结${figure('petitions-closed')}，办结率为${figure('petition-closed-rate')}，按时办结率为${figure('petition-on-time-rate')}，解决合理诉求${figure('petitions-supported')}，群众满意率为${figure('petition-satisfaction')}。`,
  ),
  heading(3, '2.完善法律和心理服务'),
  paragraph(
    text`聘请常年法律顾问${figure('appointed-legal-advisers')}，提供法律咨询、法律援助等服务${figure('legal-persons')}，代写法律文书${figure('legal-documents')}，人民调解${figure('legal-mediations')}，答复率为${figure('legal-reply-rate')}，满意率为${figure('legal-satisfaction')}。开展心理服务${figure('psychology-sessions')}，服务${figure('psychology-persons')}，其中讲座、团辅和技能培训${figure('psychology-lectures')}。`,
  ),
  heading(3, '3.精准帮扶困难退役军人'),
  paragraph(
    text`在册困难退役军人${figure('people-in-difficulty')}。坚持核实一户、帮扶一户，发放困难帮扶资金${figure('aid-payments')}、${figure('aid-amount', { scale: 'ten-thousand' })}，帮扶${figure('aid-people')}、${figure('aid-times')}，其中大病困难${figure('aid-people-illness')}、住房困难${figure('aid-people-housing')}、就业创业困难${figure('aid-people-employment')}；关爱基金和慈善资金帮扶${figure('aid-care-fund', { scale: 'ten-thousand' })}。`,
  ),
];
