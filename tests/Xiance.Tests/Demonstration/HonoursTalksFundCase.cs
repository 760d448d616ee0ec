using System.Globalization;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Tests.Demonstration;

/// <summary>The hand-made case 荣誉约谈资金.yaml: figures of two years, the standings published before them, and what must come out.</summary>
sealed class HonoursTalksFundCase
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Demonstration");

    readonly YamlMap root;
    readonly IReadOnlyList<YamlMap> counties;

    public HonoursTalksFundCase()
    {
        root = YamlFile.Read("荣誉约谈资金.yaml", File.ReadAllText(Path.Combine(Folder, "荣誉约谈资金.yaml"))).Value!.Root;
        counties = root.Maps("数据");
        Scheme = SchemeReader.Read("荣誉约谈资金.assessment.yaml", File.ReadAllText(Path.Combine(Folder, "荣誉约谈资金.assessment.yaml"))).Value!;
    }

    public Scheme Scheme { get; }

    public YamlMap Expected => root.Map("期望")!;

    public IReadOnlyList<YamlMap> ExpectedRows(int year) => Expected.Maps(Text(year));

    public AssessmentInput Input(int year) => new(Period.Year(year), [Figures(year)]) { Earlier = [.. Published2022(), .. Published2023().Where(_ => year > 2023)] };

    PeriodFigures Figures(int year)
    {
        var names = root.Maps("指标").Select(indicator => indicator.Text("名称")).ToList();
        var columns = names.Select((name, i) => (name, values: counties.Select(county => (double?)Number(county.Texts(Text(year))[i])).ToArray()));
        return new(Period.Year(year), [.. counties.Select(county => Region(county, year))], columns.ToDictionary(column => column.name, column => column.values));
    }

    AssessedRegion Region(YamlMap county, int year) => new(county.Text("县"), county.Text("县"))
    {
        Classes = county.Texts("类型"),
        Facts = root.Maps("一票否决").Any(veto => veto.Text("县") == county.Text("县") && veto.Whole("年度") == year) ? new Dictionary<string, string> { ["一票否决"] = "有" } : [],
    };

    IEnumerable<Standing> Published2022() => counties.Select(county => new Standing(Period.Year(2022), county.Text("县")) { Rank = county.Whole("2022年名次") });

    IEnumerable<Standing> Published2023() => ExpectedRows(2023).Select(row => new Standing(Period.Year(2023), row.Text("县"))
    {
        Score = row.Number("得分"),
        Rank = row.Whole("名次"),
        ClassScores = Classes(row).ToDictionary(item => item.Class, item => (decimal?)item.Score),
        ClassRanks = Classes(row).ToDictionary(item => item.Class, item => (int?)item.Rank),
    });

    public static IReadOnlyList<(string Class, decimal Score, int Rank)> Classes(YamlMap row)
    {
        var map = row.Map("类型得分和名次")!;
        return [.. map.Keys.Select(name => (name, Number(map.Texts(name)[0]), (int)Number(map.Texts(name)[1])))];
    }

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
