using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Web.Shell;

namespace Xiance.Web.Assessment;

/// <summary>排名: all regions or one class, with the explanation of the chosen region beside it.</summary>
static class RankingPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/assessment", Show);
        app.MapGet("/assessment/explain/{code}", Explain);
    }

    static IResult Show(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        var (shown, type) = (outcome.Value!, visit.Asked("class"));
        var filter = PrefectureFilter.Of(visit, shown);
        var rows = RankingRow.Of(shown, type, filter);
        var view = View(visit, shown, rows);
        if (view.AsksExcel) return ExcelAnswer.Of(view, "ranking");
        var chosen = visit.Asked("region") ?? (rows.Count > 0 ? rows[0].Score.Code : null);
        return new RazorComponentResult<RankingPage>(new { Shown = shown, View = view, Type = type, Filter = filter, Explanation = chosen is null ? null : ShownExplanation.Of(shown, chosen, type) });
    }

    /// <summary>The side panel alone; only for regions whose row the reader sees.</summary>
    static IResult Explain(Visit visit, Workspace workspace, string code)
    {
        if (ShownRun.Of(visit, workspace) is not { Succeeded: true, Value: { } shown } || ShownExplanation.Of(shown, code, visit.Asked("class")) is not { } explanation) return Results.NotFound();
        return new RazorComponentResult<ExplanationPanel>(new { Shown = shown, Explanation = explanation });
    }

    static TableView<RankingRow> View(Visit visit, ShownRun shown, IReadOnlyList<RankingRow> rows)
    {
        var words = new Words(visit.Locale);
        return new("ranking", visit,
        [
            new("rank", words["assessment.rank"], row => row.Score.Rank is { } rank ? Figure.Count(rank) : Figure.NotApplicable) { Number = true, Order = row => row.Score.Rank, Class = "bd", Figure = row => row.Score.Rank },
            .. Group(words, shown),
            new("name", words["assessment.county"], row => row.Score.Name) { Order = row => row.Score.Code, Class = "nw", Cell = Name(visit) },
            new("parent", words["assessment.prefecture"], row => row.Score.Parent ?? "") { Order = row => row.Score.Parent, Class = "mut nw wide-only" },
            new("class", words["assessment.class"], row => row.Type) { Order = row => row.Type, Class = "mut nw" },
            new("score", words["assessment.score"], row => row.Score.Value is { } score ? Figure.Score(score) : Figure.NotApplicable) { Number = true, Unit = words["assessment.points-unit"], Order = row => row.Score.Value, Figure = row => row.Score.Value, Class = "bd", Cell = Score(shown) },
            .. Sure(words, shown),
            new("class-rank", words["assessment.class-rank"], row => row.ClassPlaces) { Class = "nw mut", Spare = shown.Sure is not null },
            new("before", words["assessment.before"] + (rows.Any(row => row.Before is not null) && shown.BeforeIsGiven ? words["assessment.imported-short"] : ""), row => row.Before is { } before ? Figure.Count(before) : Figure.NotApplicable) { Number = true, Order = row => row.Before, Figure = row => row.Before, Class = "mut" },
            new("gain", words["assessment.gain"], row => row.Gain is { } gain ? Figure.Signed(gain, 0) : Figure.NotApplicable) { Number = true, Order = row => row.Gain, Figure = row => row.Gain, Cell = row => builder => { builder.OpenComponent<Move>(0); builder.AddAttribute(1, nameof(Move.Gain), row.Gain); builder.CloseComponent(); } },
            new("honours", words["assessment.honours-talks"], row => string.Join('\u3001', row.Honours.Concat(row.Summoned ? [words["assessment.talk"]] : []))) { Class = "nw", Cell = Tags(words) },
        ], rows)
        { Provisional = shown.State.Provisional };
    }

    /// <summary>Only where groups are ranked apart: two first places would puzzle the reader otherwise.</summary>
    static IEnumerable<TableColumn<RankingRow>> Group(Words words, ShownRun shown) =>
        shown.Run.Scheme.Groups.Count == 0 ? [] : [new("group", words["assessment.group"], row => row.Group) { Order = row => row.Group, Class = "mut nw" }];

    /// <summary>Interval, range and the probability of the scheme's first honour over all; only once computed.</summary>
    static IEnumerable<TableColumn<RankingRow>> Sure(Words words, ShownRun shown)
    {
        if (shown.Sure is not { } sure) yield break;
        yield return new("interval", words["robustness.interval"], _ => "") { Cell = row => builder => { builder.OpenComponent<RankWhisker>(0); builder.AddAttribute(1, nameof(RankWhisker.Sure), sure.Find(row.Score.Code)); builder.AddAttribute(2, nameof(RankWhisker.Of), (int)row.Score.Members); builder.CloseComponent(); } };
        yield return new("range", words["robustness.range"], row => Range(sure.Find(row.Score.Code))) { Number = true, Order = row => sure.Find(row.Score.Code)?.Low };
        if (shown.Run.Scheme.Honours.FirstOrDefault(rule => rule is { Measure: Xiance.Assessment.HonourMeasure.Rank, Field: Xiance.Assessment.RankField.All }) is not { } first) yield break;
        yield return new("chance", first.Name, row => Probability(sure.Find(row.Score.Code)?.Honours.GetValueOrDefault(first.Code))) { Number = true, Unit = "%", Order = row => sure.Find(row.Score.Code)?.Honours.GetValueOrDefault(first.Code) };
    }

    /// <summary>The places between the ends of the interval, rounded to whole ones outwards.</summary>
    public static string Range(Xiance.Storage.Assessment.RegionSureness? sure) => sure is null || !double.IsFinite(sure.Low) ? Figure.NotApplicable : Figure.Range((long)Math.Floor(sure.Low), (long)Math.Ceiling(sure.High));

    /// <summary>In per cent; the ends are never called certain.</summary>
    public static string Probability(double? share) => share switch { null => Figure.NotApplicable, > 0.99 => ">99", < 0.01 => "<1", { } value => Figure.Number((decimal)value * 100, 0) };

    static RenderFragment<RankingRow> Name(Visit visit) => row => builder =>
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "href", visit.Here(("region", row.Score.Code)));
        builder.AddAttribute(2, "hx-get", visit.Link("/assessment/explain/" + row.Score.Code, ("run", visit.Asked("run")), ("class", visit.Asked("class"))));
        builder.AddAttribute(3, "hx-target", "#explanation");
        builder.AddAttribute(4, "data-row", true);
        builder.AddContent(5, row.Score.Name);
        builder.CloseElement();
    };

    static RenderFragment<RankingRow> Score(ShownRun shown) => row => builder =>
    {
        if (row.Score.Value is not { } score)
        {
            builder.AddContent(0, Figure.NotApplicable);
            return;
        }
        builder.OpenComponent<Traces.TraceLink>(1);
        builder.AddAttribute(2, "Kind", "score");
        builder.AddAttribute(3, "Id", $"{shown.State.Id}-{row.Score.Code}");
        builder.AddAttribute(4, "Value", Figure.Score(score));
        builder.CloseComponent();
    };

    static RenderFragment<RankingRow> Tags(Words words) => row => builder =>
    {
        foreach (var honour in row.Honours) builder.AddMarkupContent(0, $"<span class=\"tg a\">{System.Net.WebUtility.HtmlEncode(honour)}</span> ");
        if (row.Summoned) builder.AddMarkupContent(1, $"<span class=\"tg bad\">{System.Net.WebUtility.HtmlEncode(words["assessment.talk"])}</span>");
    };
}
