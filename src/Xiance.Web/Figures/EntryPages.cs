using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Figures;
using Xiance.Storage;
using Xiance.Storage.Figures;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Figures;

/// <summary>录入: a grid of counties and indicators. What is typed is kept as a draft; handing in is a step of its own. A plain form without script.</summary>
static class EntryPages
{
    // One field a cell: 3,000 regions by a few indicators, or 111 counties by 60.
    const int MostFields = 20_000;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").OnlyFor(Role.Office, Role.Department, Role.County);
        group.MapGet("/figures/entry", (Visit visit, Workspace workspace) => Show(visit, workspace, []));
        group.MapPost("/figures/entry", Post).WithFormOptions(valueCountLimit: MostFields, bufferBody: true);
        group.MapPost("/figures/entry/draft", Draft);
    }

    static IResult Show(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        if (visit is not { Plan: { } plan, Period: { } period, Past: false }) return new RazorComponentResult<EntryPage>(new { Problems = problems });
        var sheet = Sheet(visit, workspace);
        var shown = sheet is null ? null : ShownEntry.Of(sheet, Periods(visit, workspace, plan.Pack), visit);
        return new RazorComponentResult<EntryPage>(new { Shown = shown, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    /// <summary>The members' grid, or the figures of the jurisdiction or a city that the address names.</summary>
    static EntrySheet? Sheet(Visit visit, Workspace workspace)
    {
        var sheet = workspace.Entries.Open(visit.Latest, (visit.Plan!.Pack, visit.Period!.Value));
        return sheet?.Totals.FirstOrDefault(one => one.Code == visit.Asked("of")) is { } total ? workspace.Entries.Open(visit.Latest, (visit.Plan.Pack, visit.Period.Value), total.Region) : sheet;
    }

    /// <summary>Periods that are due now or soon, and the one asked for.</summary>
    static IReadOnlyList<Period> Periods(Visit visit, Workspace workspace, string pack)
    {
        var (terms, _) = workspace.Cycles.Terms(pack, (visit.Today.AddDays(-400), visit.Today.AddDays(30)));
        return [.. terms.Select(term => term.Period).Append(visit.Period!.Value).Distinct().OrderDescending()];
    }

    /// <summary>Edits as JSON; the answers say what is kept now. A lost answer may be asked for again with the same keys.</summary>
    static IResult Draft(Visit visit, Workspace workspace, [FromForm] string? edits)
    {
        if (visit is not { Plan: { } plan, Period: { } period, Past: false } || Read(edits) is not { } read) return Results.BadRequest();
        var answers = workspace.Entries.Save(visit.Latest, (plan.Pack, period), read, visit.Now);
        return Results.Json(answers.Select(answer => new
        {
            answer.Region,
            answer.Indicator,
            Outcome = answer.Outcome.ToString(),
            answer.Text,
            answer.Revision,
            Problems = answer.Problems.Select(problem => new { problem.Code, Error = problem.Severity == Severity.Error, Text = Said(problem, visit.Locale) }),
        }), Json);
    }

    static string Said(Problem problem, Locale locale) => Wording.Render(problem, locale) is var text ? $"{text.What}{text.Mend}" : "";

    static IReadOnlyList<EntryEdit>? Read(string? edits)
    {
        try
        {
            return JsonSerializer.Deserialize<List<EntryEdit>>(edits ?? "", Json)?.Where(edit => edit is { Region: not null, Text: not null }).ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static IResult Post(Visit visit, Workspace workspace, [FromForm] IFormCollection form)
    {
        if (visit is not { Plan: { } plan, Period: { } period, Past: false }) return Show(visit, workspace, []);
        var edits = form.Where(field => field.Key.StartsWith("c.", StringComparison.Ordinal)).Select(field => Edit(field.Key, field.Value.ToString(), form["key"].ToString())).OfType<EntryEdit>().ToList();
        var sheet = Sheet(visit, workspace);
        var changed = Changed(sheet, edits);
        var answers = changed.Count > 0 ? workspace.Entries.Save(visit.Latest, (plan.Pack, period), changed, visit.Now) : [];
        List<Problem> refused = [.. answers.Where(answer => answer.Outcome != EntryOutcome.Saved).SelectMany(answer => answer.Problems)];
        if (refused.Count > 0) return Show(visit, workspace, refused);
        if (form["Do"] != "submit") return Results.LocalRedirect(visit.Link("/figures/entry", ("saved", changed.Count), ("indicator", visit.Asked("indicator")), ("of", visit.Asked("of"))));
        var submitted = workspace.Submissions.Submit(visit.Latest, (plan.Pack, period, sheet?.Total?.Region), form["key"].ToString(), visit.Now);
        return submitted.Succeeded ? Results.LocalRedirect(visit.Link("/figures/entry", ("submitted", submitted.Value.Figures), ("indicator", visit.Asked("indicator")), ("of", visit.Asked("of")))) : Show(visit, workspace, submitted.Problems);
    }

    /// <summary>What differs from the draft, and what is confirmed over a newer figure.</summary>
    static IReadOnlyList<EntryEdit> Changed(EntrySheet? sheet, IReadOnlyList<EntryEdit> edits)
    {
        var cells = sheet?.Cells.Values.ToDictionary(cell => (cell.Member.Code, cell.Indicator.Id)) ?? [];
        return [.. edits.Where(edit => cells.GetValueOrDefault((edit.Region, edit.Indicator)) is not { } cell || edit.Text != (cell.Draft?.Text ?? "") || (edit.Text.Length > 0 && edit.Base != cell.Draft?.Base))];
    }

    /// <summary>A field is named c.REGION.INDICATOR.REVISION.BASE.</summary>
    static EntryEdit? Edit(string name, string text, string key)
    {
        var parts = name.Split('.');
        if (parts.Length != 5 || !Number(parts[2], out var indicator) || !Number(parts[3], out var revision) || !Number(parts[4], out var known)) return null;
        return new EntryEdit(parts[1], indicator, text.Trim()) { Revision = revision, Base = known, Key = key };
    }

    static bool Number(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
