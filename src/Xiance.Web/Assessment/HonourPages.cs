using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>荣誉与约谈: every honour of the scheme with its holders, and the talk list with the evidence of both years.</summary>
static class HonourPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/assessment/honours", Show);

    static IResult Show(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        var view = Talks(visit, outcome.Value!);
        return view.AsksExcel ? ExcelAnswer.Of(view, "talks") : new RazorComponentResult<HonoursPage>(new { Shown = outcome.Value, Talks = view });
    }

    /// <summary>Years that were imported as given say so.</summary>
    static string Marked(Words words, ShownRun shown, string evidence) =>
        shown.Run.Given.Select(standing => standing.Period.ToChinese()).Distinct().Aggregate(evidence, (text, year) => text.Replace(year, year + words["assessment.imported-short"], StringComparison.Ordinal));

    static TableView<TalkRow> Talks(Visit visit, ShownRun shown)
    {
        var words = new Words(visit.Locale);
        var criteria = shown.Run.Scheme.Talks.SelectMany(talk => talk.Criteria.Select(criterion => ((talk.Code, criterion.Code), criterion.Name))).ToDictionary(pair => pair.Item1, pair => pair.Name);
        return new("talks", visit,
        [
            new("region", words["assessment.county"], row => row.Region) { Order = row => row.Region, Class = "bd nw" },
            new("criterion", words["assessment.criterion"], row => criteria.GetValueOrDefault((row.Talk, row.Criterion), row.Criterion)) { Order = row => row.Criterion },
            new("class", words["assessment.class"], row => row.Class.Length > 0 ? row.Class : Figure.NotApplicable) { Order = row => row.Class, Class = "nw mut" },
            new("evidence", words["assessment.evidence"], row => Marked(words, shown, row.Evidence)),
        ], shown.Talks)
        { Provisional = shown.State.Provisional };
    }
}
