import type { Category } from '../../../shared/contract/listing'
import type { PictureName } from './pictures'

export type DemoThing = {
  readonly picture: PictureName
  readonly category: Category
  readonly titles: readonly string[]
  readonly accessories: readonly string[]
}

const thing = (
  [picture, category]: readonly [PictureName, Category],
  titles: readonly string[],
  ...accessories: readonly string[]
): DemoThing => ({ picture, category, titles, accessories })

/** What stands about in people's flats and is used twice a year. */
export const DEMO_THINGS: readonly DemoThing[] = [
  thing(
    ['ladder', 'tools'],
    ['人字梯 2米', '人字梯 1米5', '铝合金梯子', '折叠梯 四步', '家用梯子'],
    '防滑套',
  ),
  thing(
    ['drill', 'tools'],
    ['手电钻', '冲击钻', '充电式电钻', '小电钻', '电钻 带钻头'],
    '钻头一盒',
    '充电器',
  ),
  thing(
    ['toolbox', 'tools'],
    ['工具箱', '家用工具箱', '五金工具一套', '螺丝刀一套', '修水管工具箱'],
  ),
  thing(['hammer', 'tools'], ['羊角锤', '橡胶锤', '大铁锤', '锤子和撬棍', '木工锤']),
  thing(
    ['pot', 'kitchen'],
    ['大汤锅 12升', '不锈钢大锅', '煲汤锅', '腌菜大盆锅', '火锅 6人用'],
    '锅盖',
  ),
  thing(
    ['cooker', 'kitchen'],
    ['电饭煲 5升', '大电饭煲', '电压力锅', '电炖锅', '酸奶机'],
    '内胆',
    '电源线',
  ),
  thing(
    ['steamer', 'kitchen'],
    ['竹蒸笼 三层', '蒸糕蒸笼', '大蒸锅', '包点蒸笼', '年糕蒸笼'],
    '笼盖',
  ),
  thing(
    ['vacuum', 'cleaning'],
    ['吸尘器', '手持吸尘器', '除螨仪', '地毯清洗机', '大功率吸尘器'],
    '吸头两个',
  ),
  thing(['iron', 'cleaning'], ['蒸汽熨斗', '挂烫机', '电熨斗', '旅行小熨斗', '熨衣板和熨斗']),
  thing(
    ['wheelchair', 'care'],
    ['轮椅 可折叠', '老人轮椅', '轻便轮椅', '护理轮椅', '轮椅 带脚踏'],
    '坐垫',
    '脚踏',
  ),
  thing(['crutch', 'care'], ['腋下拐杖 一对', '四脚拐杖', '助行器', '老人手杖', '康复拐杖']),
  thing(
    ['pressure', 'care'],
    ['电子血压计', '血压计 臂式', '雾化机', '额温枪', '血氧仪'],
    '袖带',
    '电池',
  ),
  thing(
    ['stroller', 'children'],
    ['婴儿推车', '轻便伞车', '双胞胎推车', '可躺婴儿车', '宝宝推车'],
    '雨罩',
  ),
  thing(
    ['bicycle', 'children'],
    ['儿童自行车 12寸', '儿童平衡车', '小朋友三轮车', '童车 16寸', '儿童滑板车'],
    '头盔',
  ),
  thing(
    ['rackets', 'sports'],
    ['羽毛球拍 一对', '网球拍', '羽毛球网和拍', '儿童球拍', '羽毛球套装'],
    '羽毛球',
  ),
  thing(
    ['tabletennis', 'sports'],
    ['乒乓球拍 两块', '乒乓球套装', '发球机', '横拍一对', '乒乓球网'],
    '球一盒',
  ),
  thing(['ball', 'sports'], ['篮球', '足球 5号', '排球', '瑜伽球', '打气筒和篮球'], '打气针'),
  thing(
    ['books', 'books'],
    ['四大名著 一套', '儿童绘本 20本', '粤剧唱本', '养花书几本', '手机微信班教材'],
  ),
  thing(['table', 'party'], ['折叠圆桌 十人', '折叠长桌', '麻将桌面', '户外折叠桌', '写字小桌']),
  thing(['stools', 'party'], ['塑料凳 20张', '折叠椅 6张', '小板凳', '竹椅两张', '户外椅']),
  thing(
    ['lantern', 'party'],
    ['元宵灯笼', '红灯笼 一对', '生日布置套装', '春联和灯笼', '派对彩灯'],
    '挂钩',
  ),
  thing(['fan', 'electronics'], ['落地风扇', '循环扇', '工业大风扇', '小台扇', '暖风机'], '遥控器'),
  thing(
    ['projector', 'electronics'],
    ['投影仪', '家用投影机', '幕布和投影仪', '小音箱', '卡拉OK麦克风'],
    '电源线',
    '遥控器',
  ),
  thing(['suitcase', 'other'], ['28寸行李箱', '登机箱', '大号旅行箱', '儿童行李箱', '旅行收纳袋']),
  thing(
    ['tent', 'other'],
    ['双人帐篷', '露营帐篷 四人', '沙滩帐篷', '天幕', '睡袋两个'],
    '地钉',
    '收纳袋',
  ),
  thing(
    ['sewing', 'other'],
    ['缝纫机', '家用电动缝纫机', '锁边机', '改裤脚工具', '手持缝纫机'],
    '线盒',
  ),
]
