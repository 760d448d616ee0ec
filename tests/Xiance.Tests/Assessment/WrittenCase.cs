using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Tests.Assessment;

/// <summary>A case an official can read: figures by county and year, and what must come out.</summary>
sealed record WrittenCase(Scheme Scheme, AssessmentInput Input, YamlMap Expected)
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "cases");

    public static WrittenCase Read(string name, Func<string, string>? change = null)
    {
        var file = YamlFile.Read(name, File.ReadAllText(Path.Combine(Folder, name))).Value!;
        var root = file.Root;
        var schemeText = File.ReadAllText(Path.Combine(Folder, root.Text("方案")));
        var scheme = SchemeReader.Read(root.Text("方案"), change is null ? schemeText : change(schemeText));
        Assert.True(scheme.Succeeded, string.Join('\n', scheme.Problems));
        var years = root.Maps("数据").GroupBy(row => row.Whole("年")).Select(group => Figures(group.Key, [.. group])).ToList();
        return new WrittenCase(scheme.Value, new AssessmentInput(Period.Year(root.Whole("考核年")), years), root.Map("应得")!);
    }

    static PeriodFigures Figures(int year, IReadOnlyList<YamlMap> rows)
    {
        var names = rows.SelectMany(row => row.Keys).Distinct().Except(["年", "县", "类"]).ToList();
        var numeric = names.Where(name => rows.All(row => !row.Has(name) || decimal.TryParse(row.OptionalText(name), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _))).ToList();
        var regions = rows.Select(row => new AssessedRegion(row.Text("县"), row.Text("县"))
        {
            Classes = (row.OptionalText("类") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Facts = names.Where(row.Has).ToDictionary(name => name, name => row.OptionalText(name)!),
        }).ToList();
        return new PeriodFigures(Period.Year(year), regions, numeric.ToDictionary(name => name, name => rows.Select(row => (double?)row.OptionalNumber(name)).ToArray()));
    }
}
