using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Tests.Assessment;

/// <summary>
/// Who is honoured and who is summoned under each of the four packs, on figures that can be worked out in the head: every indicator of a
/// county stands at one place between the worst and the best, so its score is 60 + 0.4 × place. Lists follow from the printed rules.
/// </summary>
public sealed class PackHonourTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "cases", "honours");

    [Theory]
    [InlineData("甘肃")]
    [InlineData("广西")]
    [InlineData("陕西")]
    [InlineData("柳州")]
    public void The_right_counties_are_honoured_and_summoned_in_the_right_order(string name)
    {
        var file = YamlFile.Read(name, File.ReadAllText(Path.Combine(Folder, name + ".yaml"))).Value!;
        var run = Run(file.Root, Scheme(file.Root.Text("规则包")));
        Assert.All(file.Root.Map("得分")!.Keys, county => Assert.Equal(file.Root.Map("得分")!.Number(county), run.Find(county)!.Score));
        Assert.All(file.Root.Map("名次")!.Keys, county => Assert.Equal((county, file.Root.Map("名次")!.Whole(county)), (county, run.Find(county)!.Rank!.Value)));
        Assert.Equal(Lists(file.Root.Map("荣誉")!), run.Honours.GroupBy(award => Key(award.Honour, award.Class)).OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => $"{list.Key}: {string.Join(' ', list.OrderBy(award => award.Place).Select(award => award.Region))}"));
        Assert.Equal(Lists(file.Root.Map("约谈")!, true), run.Talks.GroupBy(finding => Key(finding.Criterion, finding.Class)).OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => $"{list.Key}: {string.Join(' ', list.Select(finding => finding.Region).Order(StringComparer.Ordinal))}"));
        foreach (var county in file.Root.OptionalMap("约束性") is { } binding ? binding.Keys : [])
            Assert.All(file.Root.Map("约束性")!.Map(county)!.Keys, code => Assert.Equal(file.Root.Map("约束性")!.Map(county)!.Text(code), run.Find(county)!.Binding.Single(result => result.Code == code).State.ToString()));
    }

    [Fact]
    public void The_indicators_are_those_that_are_printed()
    {
        Assert.Equal(["人均地区生产总值", "固定资产投资增速", "主导产业增加值", "城乡居民人均可支配收入", "税收增长率", "研发支出与地区生产总值之比", "招商引资落地金额"],
            Scheme("shaanxi-2025").Indicators.Where(indicator => indicator.Parent == "综合指标").Select(indicator => indicator.Name));
        var liuzhou = Scheme("liuzhou-2021");
        Assert.Equal(15, liuzhou.Indicators.Count);
        Assert.Equal(7, liuzhou.Binding.Select(rule => rule.Cite!.Clause).Distinct().Count());
        Assert.Empty(liuzhou.Indicators.Select(indicator => indicator.Code).Intersect(liuzhou.Binding.Select(rule => rule.Code)));
        Assert.Equal(36, Scheme("guangxi-2021").Indicators.Count);
        Assert.Equal(["特色立县", "工业强县", "农业稳县", "服务业兴县", "城乡融合惠县", "生态美县"], Scheme("guangxi-2021").Nodes.Skip(1).Select(node => node.Code));
    }

    static Scheme Scheme(string pack)
    {
        var read = SchemeReader.Read(pack, File.ReadAllText(Path.Combine(Checkout.Root, "packs", pack, "assessment.yaml")));
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        return read.Value;
    }

    static AssessmentRun Run(YamlMap root, Scheme scheme)
    {
        var rows = root.Maps("县");
        var years = rows[0].Keys.Where(key => key.StartsWith("20", StringComparison.Ordinal)).Select(key => int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var outcome = Assess.Run(scheme, new AssessmentInput(Period.Year(root.Whole("考核年")), [.. years.Append(years[0] - 1).Order().Select(year => Figures(scheme, rows, (year, root.Whole("考核年"), root.Texts("不报"))))]));
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Problems));
        return outcome.Value;
    }

    /// <summary>The year before the first holds only what is taken a year late.</summary>
    static PeriodFigures Figures(Scheme scheme, IReadOnlyList<YamlMap> rows, (int Year, int Assessed, IReadOnlyList<string> Unreported) at)
    {
        double? Place(YamlMap row, SchemeIndicator? indicator) => row.OptionalNumber((at.Year - (indicator?.PeriodOffset ?? 0)).ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } place ? (double)(indicator is { HigherIsBetter: false, Per: null } ? 100 - place : place) : null;
        var regions = rows.Select(row => new AssessedRegion(row.Text("县"), row.Text("县"))
        {
            Classes = row.Text("类").Split(' '),
            Facts = Facts(row.OptionalMap("事实")).Concat(at.Year == at.Assessed ? Facts(row.OptionalMap("当年事实")) : []).ToDictionary(pair => pair.Key, pair => pair.Value),
        }).ToList();
        var columns = scheme.Indicators.Select(indicator => indicator.Column).Concat(scheme.Indicators.Select(indicator => indicator.Per).OfType<string>()).Distinct();
        return new(Period.Year(at.Year), regions, columns.ToDictionary(column => column, column => at.Unreported.Contains(column) ? new double?[rows.Count] : [.. rows.Select(row => Place(row, scheme.Indicators.FirstOrDefault(indicator => indicator.Column == column && indicator.Per is null)))]));
    }

    static IEnumerable<KeyValuePair<string, string>> Facts(YamlMap? map) => map is null ? [] : map.Keys.Select(key => KeyValuePair.Create(key, map.Text(key)));

    static string Key(string code, string? name) => name is null ? code : $"{code}/{name}";

    static IEnumerable<string> Lists(YamlMap map, bool sorted = false) =>
        map.Keys.Order(StringComparer.Ordinal).Select(key => $"{key}: {string.Join(' ', sorted ? map.Texts(key).Order(StringComparer.Ordinal) : map.Texts(key).AsEnumerable())}");
}
