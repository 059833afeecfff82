import { figure, heading, paragraph, text, type ReportBlock } from '#kit';

/** （六） Guidance, volunteers, publicity and commemoration. */
export const guidanceAndHonour: readonly ReportBlock[] = [
  heading(2, '（六）以思想引领为主线，在激励作为上下功夫'),
  heading(3, '1.传承红色基因'),
  paragraph(
    text`建立荣誉档案的老兵${figure('honour-file-people', { unit: '名' })}，制作荣誉画册${figure('honour-albums')}，拍摄照片${figure('honour-photos', { wording: 'near', scale: 'ten-thousand' })}，录制口述历史视频${figure('honour-videos')}。举办“老兵永远跟党走”等活动${figure('guidance-sessions')}，参加${figure('guidance-attendees', { wording: 'floor' })}；老兵进校园授课${figure('school-lectures')}，受教育青少年${figure('youths-educated', { wording: 'floor', scale: 'ten-thousand' })}；召开退役军人座谈会${figure('symposiums')}，落实退役军人学习日${figure('study-days')}，聘任老兵讲师${figure('appointed-lecturers')}。开展祭扫纪念活动${figure('tributes')}，参加${figure('tribute-participants')}；修缮纪念设施${figure('memorials-repaired')}，投入${figure('memorial-repair-cost', { scale: 'ten-thousand' })}，为烈士寻亲${figure('kin-found')}，悬挂光荣牌${figure('plaques-hung')}。`,
  ),
  heading(3, '2.发挥老兵作用'),
  paragraph(
    text`累计成立退役军人志愿服务队${figure('volunteer-teams-ever')}，招募志愿者${figure('volunteers-ever')}，年内新成立${figure('volunteer-teams')}、新招募${figure('volunteers-recruited')}。{term}开展志愿服务活动${figure('volunteer-activities')}，参加${figure('volunteer-attendances')}，服务时长${figure('volunteer-hours')}，服务群众${figure('volunteer-served')}。退役军人新任村（社区）“两委”成员${figure('village-committee-members', { unit: '名' })}，其中“兵支书”${figure('village-secretaries', { unit: '名' })}。评选“最美”人物和团队，最美退役军人${figure('selected-veterans')}、最美退役军人工作者${figure('selected-workers')}、最美退役军人工作团队${figure('selected-teams')}、最美拥军人物${figure('selected-supporters')}、就业创业之星${figure('selected-startup-stars')}。`,
  ),
  heading(3, '3.加强法规宣传'),
  paragraph(
    text`开展专题宣传${figure('publicity-lectures')}，受众${figure('publicity-audience')}，其中围绕《中华人民共和国退役军人保障法》${figure('publicity-law-lectures')}；印发保障法海报${figure('publicity-law-posters')}，发放明白纸${figure('publicity-leaflets')}。刊发新闻稿件${figure('publicity-articles')}，其中省级以上${figure('publicity-articles-provincial')}；制作微视频${figure('publicity-videos')}，点击量${figure('publicity-video-views', { wording: 'floor', scale: 'ten-thousand' })}；新媒体推送${figure('publicity-online-posts')}。`,
  ),
];
