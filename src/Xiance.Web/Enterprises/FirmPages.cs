using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Access;
using Xiance.Enterprises;
using Xiance.Storage;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Enterprises;

/// <summary>One firm: its score item by item, its years, and what would lift its grade.</summary>
static class FirmPages
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/enterprises/firm/{code}", Show);

    static IResult Show(Visit visit, Workspace workspace, string code)
    {
        if (ShownFirms.Of(visit, workspace) is not { } shown) return ParkPages.Nothing();
        if (shown.Rows.FirstOrDefault(row => row.Firm.Code == code) is not { } row) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var years = shown.Runs.OrderBy(run => run.Year).Select(run => new FirmYear(run, workspace.FirmRuns.Results(visit.Reading, run).FirstOrDefault(one => one.EnterpriseId == row.Firm.EnterpriseId))).ToList();
        return new RazorComponentResult<FirmPage>(new { Shown = shown, Row = row, Years = years, Points = Points(workspace, shown, row), Lifts = Lifts(visit, workspace, shown, row), Chart = Chart(years) });
    }

    /// <summary>Bonus and penalty points as the evaluation counted them; the items are kept with the result, the points are walked again.</summary>
    static IReadOnlyList<PointStep> Points(Workspace workspace, ShownFirms shown, FirmRow row) =>
        row.Variant is not { Points.Count: > 0 } ? [] : ExplainFirm.Run(shown.Method, workspace.FirmRuns.Basis(shown.Run, shown.Method), (row.Firm.CountyCode, row.Firm.Code, (int)shown.Run.Year))?.Points ?? [];

    /// <summary>Computed from the very firms the evaluation stood on, also those the reader may not see: from published evaluations, or for those who see drafts.</summary>
    static IReadOnlyList<Lift> Lifts(Visit visit, Workspace workspace, ShownFirms shown, FirmRow row)
    {
        if (row.Result.Grade.Length == 0 || !visit.Actor.IsAny(Role.Office, Role.Leader, Role.County, Role.Auditor)) return [];
        var table = Neighbours(workspace.FirmRuns.Basis(shown.Run, shown.Method), row.Firm.CountyCode, shown.Method);
        return Evaluate.Run(shown.Method, table, (int)shown.Run.Year) is { Succeeded: true } run ? WhatWouldLift.Run(shown.Method, table, run.Value, (row.Firm.CountyCode, row.Firm.Code)) : [];
    }

    /// <summary>Where the method compares within counties alone, the firms of the county decide alone.</summary>
    static FirmTable Neighbours(FirmTable firms, string county, EnterpriseMethod method)
    {
        if (method.Data.Region is not { } region || method.Variants.Any(variant => !variant.Within.Contains(region) || variant.Items.Any(item => item.Formula.Spread is { } spread && !spread.Peers.Within.Contains(region) || item.Formula.Benchmark is { Kind: not BenchmarkKind.Constant } mean && !mean.Peers.Within.Contains(region) || item.Missing.Kind == MissingKind.PeerMean && !item.Missing.Within.Contains(region)))) return firms;
        var rows = Enumerable.Range(0, firms.Rows).Where(row => firms.Regions[row] == county).ToArray();
        return new FirmTable([.. rows.Select(row => firms.Ids[row])], [.. rows.Select(row => firms.Regions[row])], [.. rows.Select(row => firms.Years[row])])
        {
            Numbers = firms.Numbers.ToDictionary(pair => pair.Key, pair => rows.Select(row => pair.Value[row]).ToArray()),
            Texts = firms.Texts.ToDictionary(pair => pair.Key, pair => rows.Select(row => pair.Value[row]).ToArray()),
            Truths = firms.Truths.ToDictionary(pair => pair.Key, pair => rows.Select(row => pair.Value[row]).ToArray()),
        };
    }

    static string Chart(IReadOnlyList<FirmYear> years) => JsonSerializer.Serialize(new
    {
        grid = new { left = 44, right = 16, top = 16, bottom = 26 },
        xAxis = new { type = "category", data = years.Select(year => year.Run.Year) },
        yAxis = new { type = "value" },
        series = new[] { new { type = "bar", barWidth = 28, data = years.Select(year => year.Result?.ScoreValue is { } score ? Math.Round(score, 2) : (decimal?)null), label = new { show = true, position = "top" } } },
    });
}

/// <summary>A firm's result in one evaluation; null where it has none.</summary>
public sealed record FirmYear(FirmRun Run, FirmResultRow? Result);
