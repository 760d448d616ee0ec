using System.Globalization;

namespace Xiance.Reports;

/// <summary>Says of each honours list whose last place is a coin toss that it is one. Whoever would stand there instead is not named: papers on honours name the honoured only.</summary>
static class TossPart
{
    public static IEnumerable<PaperBlock> Of(BriefingContent content) => content.Tosses.Select(toss => new PaperNote(
        $"提示：改变权重、补缺、标准化和合成方法重新计算，{content.Run.Find(toss.Last)?.Region.Name ?? toss.Last}入选{toss.Class}{toss.Name}的概率为{(toss.Chance * 100).ToString("0", CultureInfo.InvariantCulture)}%，名单末位接近抛硬币，授牌前请复核。"));
}
