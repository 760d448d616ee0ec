using System.Globalization;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Assessment;
using Xiance.Storage.Papers;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Assessment;

/// <summary>得分凭据: the full receipt of a run, a county's copy, and every step of the computation as one workbook.</summary>
static class ReceiptPages
{
    const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/assessment").OnlyFor(WebRoom.Figures);
        group.MapGet("/receipt", (Visit visit, Workspace workspace, IConfiguration settings) => Receipt(visit, workspace, settings, null));
        group.MapGet("/receipt/{code}", (Visit visit, Workspace workspace, IConfiguration settings, string code) => Receipt(visit, workspace, settings, code));
        group.MapGet("/steps", Steps);
    }

    static IResult Receipt(Visit visit, Workspace workspace, IConfiguration settings, string? code)
    {
        if (Run(visit, workspace) is not { } run) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var loaded = SigningKey.Load(settings[SigningKey.Variable]);
        if (loaded.Problems.Count > 0) return Failures.Page(loaded.Problems, StatusCodes.Status422UnprocessableEntity);
        using var key = loaded.Key;
        var made = code is null ? workspace.Receipts.Full(visit.Reading, run, key) : workspace.Receipts.County(visit.Reading, run, code, key);
        var number = run.Id.ToString(CultureInfo.InvariantCulture);
        return made.Succeeded ? Results.File(made.Value, "application/json", code is null ? $"receipt-{number}.json" : $"receipt-{number}-{code}.json") : Failures.Page(made.Problems, StatusCodes.Status403Forbidden);
    }

    static IResult Steps(Visit visit, Workspace workspace)
    {
        if (Run(visit, workspace) is not { } run) return Failures.Page(Problems.NoSuchPage(visit.Path), StatusCodes.Status404NotFound);
        var paper = StepPaper.Of(workspace, visit.Reading, run);
        return paper.Succeeded ? Results.File(WriteExcel.Run(paper.Value), Sheet, $"{paper.Value.Title}.xlsx") : Failures.Page(paper.Problems, StatusCodes.Status403Forbidden);
    }

    static RunState? Run(Visit visit, Workspace workspace) =>
        long.TryParse(visit.Asked("run"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? workspace.Runs.Find(visit.Reading, number) : null;
}
