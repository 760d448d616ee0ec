using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Assessment;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Assessment;

/// <summary>升降分析 and 两县对比: why a score moved, what would lift it one place, and two regions indicator by indicator.</summary>
static class WhyPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/assessment/why/{code}", Why);
        app.MapGet("/assessment/compare", Compare);
    }

    static IResult Why(Visit visit, Workspace workspace, string code)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true, Value: { } shown }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        if (Row(shown, code) is not { } row) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        return new RazorComponentResult<WhyPage>(new { Shown = shown, Row = row, Movement = WhyMoved.Of(shown.Run, code), Lifts = WhatLifts.Of(shown.Run, code) });
    }

    static IResult Compare(Visit visit, Workspace workspace)
    {
        var outcome = ShownRun.Of(visit, workspace);
        if (outcome is not { Succeeded: true, Value: { } shown }) return RunPages.Nothing(visit, outcome?.Problems ?? []);
        var rows = shown.Scores.Where(row => row.Class.Length == 0).ToList();
        var (a, b) = (Row(shown, visit.Asked("a")) ?? rows.FirstOrDefault(), Row(shown, visit.Asked("b")) ?? rows.Skip(1).FirstOrDefault());
        return new RazorComponentResult<ComparePage>(new { Shown = shown, Rows = rows, A = a, B = b, Lines = a is null || b is null ? [] : Lines(shown.Run, a, b) });
    }

    /// <summary>Only regions whose row the reader sees.</summary>
    static ScoreRow? Row(ShownRun shown, string? code) => shown.Scores.FirstOrDefault(row => row.Class.Length == 0 && row.Code == code);

    /// <summary>Both in the view they share, else each in its first one.</summary>
    static IReadOnlyList<ComparedLine> Lines(AssessmentRun run, ScoreRow a, ScoreRow b)
    {
        var (left, right) = (Explain.Region(run, a.Code), Explain.Region(run, b.Code));
        var shared = left.Select(view => view.Class).FirstOrDefault(name => right.Any(view => view.Class == name));
        if ((left.FirstOrDefault(view => view.Class == shared) ?? left.FirstOrDefault()) is not { } first || (right.FirstOrDefault(view => view.Class == shared) ?? right.FirstOrDefault()) is not { } second) return [];
        return [.. first.Contributions.Zip(second.Contributions).Select(pair => new ComparedLine(run.Scheme.Indicators.First(indicator => indicator.Code == pair.First.Indicator), pair.First, pair.Second))];
    }
}

/// <summary>One indicator of two regions.</summary>
public sealed record ComparedLine(SchemeIndicator Indicator, Contribution A, Contribution B)
{
    public decimal Difference => Value(A.Amount) - Value(B.Amount);

    public static decimal Value(double amount) => double.IsFinite(amount) ? Math.Round((decimal)amount, 10) : 0;
}
