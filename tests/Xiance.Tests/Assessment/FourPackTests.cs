using System.IO.Compression;
using System.Text;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Reports;
using Xiance.Storage.Papers;

namespace Xiance.Tests.Assessment;

/// <summary>The schemes of the packs on invented figures: they run, follow their rules for lists, and every paper of a provisional scheme says 暂定.</summary>
public class FourPackTests
{
    static string Text(string pack) => File.ReadAllText(Path.Combine(Checkout.Root, "packs", pack, "assessment.yaml"));

    static Scheme Scheme(string pack)
    {
        var read = SchemeReader.Read(pack + "/assessment.yaml", Text(pack));
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        return read.Value;
    }

    /// <summary>Eight regions in each class and three years; figures from a formula, the same in every run.</summary>
    static AssessmentRun Run(Scheme scheme)
    {
        var names = scheme.Classes.Names.Count == 0 ? [""] : scheme.Classes.Names;
        var regions = names.SelectMany((name, type) => Enumerable.Range(0, 8).Select(index => new AssessedRegion($"{type}{index}", $"示例{type}{index}县") { Classes = name.Length == 0 ? [] : [name] })).ToList();
        var columns = SchemeColumns.Numbers(scheme);
        PeriodFigures Year(int year) => new(Period.Year(year), regions, columns.Select((column, place) => (column, place)).ToDictionary(pair => pair.column, pair => regions.Select((_, row) => (double?)(20 + (row * 37 + pair.place * 11 + year * (row % 5 + 1) * 3) % 71 + row / 100.0)).ToArray()));
        var run = Assess.Run(scheme, new AssessmentInput(Period.Year(2024), [Year(2022), Year(2023), Year(2024)]));
        Assert.True(run.Succeeded, string.Join('\n', run.Problems));
        return run.Value;
    }

    static string Document(Paper paper)
    {
        using var zip = new ZipArchive(new MemoryStream(WriteWord.Run(paper)));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    [Theory]
    [InlineData("gansu-2022")]
    [InlineData("guangxi-2021")]
    [InlineData("shaanxi-2025")]
    [InlineData("liuzhou-2021")]
    public void A_provisional_scheme_says_so_in_every_file_it_gives(string pack)
    {
        var run = Run(Scheme(pack));
        Assert.True(run.Provisional);
        var content = new BriefingContent(run, pack, []) { WithTalks = true };
        Assert.Contains("暂定", Document(AssessmentBriefing.Run(content)), StringComparison.Ordinal);
        Assert.Contains("暂定", Document(AssessmentCircular.Run(content, new CircularFacts("", ""))), StringComparison.Ordinal);
        Assert.Contains("暂定", Document(CountyPaper.Run(content, run.Regions[0].Region.Id)!), StringComparison.Ordinal);
        Assert.Contains("\"provisional\": true", Encoding.UTF8.GetString(RunWriter.Write(run)), StringComparison.Ordinal);
        Assert.Equal(run.Scheme.Honours.Count(rule => rule.Assumption is not null), SchemeInWords.Of(run.Scheme).Count(one => one.About == "荣誉" && one.Assumption is not null));
    }

    [Fact]
    public void The_circular_names_the_honoured_and_nobody_else()
    {
        var run = Run(Scheme("guangxi-2021"));
        var text = Document(AssessmentCircular.Run(new BriefingContent(run, "方案", []) { WithTalks = true }, new CircularFacts("桂办发〔2025〕1号", "示例") { Meeting = "专题会议", MeetingDay = new DateOnly(2025, 3, 3), NoticeFrom = new DateOnly(2025, 3, 4), NoticeTo = new DateOnly(2025, 3, 10), NoticeDays = 5, IssuedOn = new DateOnly(2025, 3, 12) }));
        var honoured = run.Honours.Select(award => award.Region).ToHashSet();
        Assert.All(run.Regions, result => Assert.Equal(honoured.Contains(result.Region.Id), text.Contains(result.Region.Name, StringComparison.Ordinal)));
        foreach (var part in new[] { "桂办发〔2025〕1号", "2025年3月3日经专题会议研究审定", "公示5个工作日", "2025年3月12日印发" }) Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_county_last_this_year_and_often_before_is_at_risk_with_its_margin()
    {
        var run = Run(Scheme("gansu-2022"));
        var risks = RiskForecast.Of(run, (_, _) => null).Where(risk => risk.Criterion.Count == 3).ToList();
        var bottom = run.Regions.Where(result => result.Rank > run.RankedWith(result) - 3).Select(result => result.Region.Id).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(bottom, risks.Where(risk => risk.ThisYear > 0).Select(risk => risk.Region).Order(StringComparer.Ordinal));
        Assert.All(risks, risk => Assert.Equal(risk.ThisYear > 0, risk.Margin < 0));
        Assert.All(risks.Where(risk => risk.NextYear is not null), risk => Assert.InRange(risk.NextYear!.Value, 0, 1));
        Assert.Contains(risks, risk => risk.BothYears is not null);
    }

    [Fact]
    public void Years_taken_over_as_given_stay_in_the_history_and_in_variants()
    {
        var scheme = Scheme("gansu-2022");
        var full = Run(scheme);
        var now = InputOf.Run(full).Figures.Where(part => part.Period == Period.Year(2024)).ToList();
        var given = full.Standings.Where(standing => standing.Period == Period.Year(2023)).ToList();
        var run = Assess.Run(scheme, new AssessmentInput(Period.Year(2024), now) { Earlier = given }).Value!;
        Assert.True(run.IsGiven(Period.Year(2023)));
        Assert.Equal(2 * run.Regions.Count, run.History.Count);
        Assert.Equal(given, InputOf.Run(run).Earlier);
        Assert.True(CompareRuns.Run(run, Assess.Run(scheme, InputOf.Run(run)).Value!).None);
        Assert.Contains(run.Honours, award => scheme.Honours.First(rule => rule.Code == award.Honour).Measure != HonourMeasure.Rank);
    }
}
