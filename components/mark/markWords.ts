// Words that a mark is suggested from: short, plain, and easy to tell apart.

export const markWords: Readonly<Record<'en' | 'zh-CN', readonly string[]>> = {
  en: `amber anvil apron attic bamboo barley basil beacon biscuit bramble bridge bronze bucket button cabin candle
    canvas cedar chalk cherry cinder clover cobalt compass copper coral cotton cradle crayon creek crystal dapple
    desert dune ember fabric feather fennel fiddle flint forest fossil garden ginger glacier granite hammer harbour
    harvest hazel hinge honey island ivory jasmine juniper ladder lagoon lavender ledger lemon linen magnet maple
    marble meadow mellow mirror mosaic nettle north nutmeg oat olive orchard paddle paper pebble pepper pocket
    prairie quartz quiver ribbon river saddle saffron sesame silver sparrow spiral spruce static summer tangle
    thimble thistle timber tunnel velvet violin walnut willow winter`.split(/\s+/),
  'zh-CN':
    `琥珀 铁砧 围裙 阁楼 竹林 大麦 罗勒 灯标 饼干 荆棘 石桥 青铜 水桶 纽扣 木屋 蜡烛 画布 雪松 粉笔 樱桃 炭火 三叶草 钴蓝 罗盘
    红铜 珊瑚 棉花 摇篮 蜡笔 溪流 水晶 斑马 沙漠 沙丘 余烬 布料 羽毛 茴香 提琴 燧石 森林 化石 花园 生姜 冰川 花岗岩 铁锤 港湾 秋收 榛子
    铰链 蜂蜜 小岛 象牙 茉莉 杜松 梯子 泻湖 薰衣草 账簿 柠檬 亚麻 磁铁 枫叶 大理石 草甸 月光 镜子 马赛克 荨麻 北方 豆蔻 燕麦 橄榄 果园
    船桨 纸张 卵石 胡椒 口袋 草原 石英 箭袋 丝带 河流 马鞍 藏红花 芝麻 白银 麻雀 螺旋 云杉 盛夏 顶针 蓟花 原木 隧道 天鹅绒 大提琴 胡桃
    柳树 寒冬`.split(/\s+/),
}
