using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Enterprises;
using Xiance.Storage;
using Xiance.Storage.Enterprises;
using Xiance.Web.Shell;
using Xiance.Web.Start;

namespace Xiance.Web.Enterprises;

/// <summary>导入企业数据 and 数据冲突: a file is taken whole or not at all; where sources disagree nothing counts until somebody decides with a reason.</summary>
static class FirmImportPages
{
    const int MostBytes = 32 << 20;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/enterprises/conflicts", (Visit visit, Workspace workspace) => Conflicts(visit, workspace, []));
        app.MapGroup("").OnlyFor(Role.Office).MapPost("/enterprises/conflicts", Choose);
        var group = app.MapGroup("").OnlyFor(Role.Office, Role.Department);
        group.MapGet("/enterprises/import", (Visit visit, Workspace workspace) => Page(workspace.Firms.Suppliers(visit.Reading), [], visit.Asked("taken")));
        group.MapPost("/enterprises/import", Import);
        group.MapGet("/enterprises/template", (Visit _) => Results.File(ExcelAnswer.Book([[.. FirmImport.Headings]]), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "enterprises.xlsx"));
    }

    static async Task<IResult> Import(Visit visit, Workspace workspace, [FromForm] IFormFile? file, [FromForm] string? supplier, [FromForm] string? source, CancellationToken stopped)
    {
        var suppliers = workspace.Firms.Suppliers(visit.Reading);
        if (file is null || file.Length is 0 or > MostBytes) return Page(suppliers, [Problems.FileMissing()], null);
        if (string.IsNullOrWhiteSpace(supplier) || source is not ("administrative" or "statistical")) return Page(suppliers, [Problem.Of("EN-306", Place.Named("supplier"), ("name", new Words(visit.Locale)["enterprises.supplier"]))], null);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stopped);
        var read = FirmImport.Read(Path.GetFileName(file.FileName), content.ToArray());
        if (!read.Succeeded) return Page(suppliers, read.Problems, null);
        var supply = new FirmSupply(supplier.Trim(), source == "statistical" ? FigureSource.Statistical : FigureSource.Administrative, visit.Demonstration);
        var problems = workspace.AddFirms.Run(visit.Latest, read.Value, supply, visit.Now);
        return problems.Count > 0 ? Page(suppliers, problems, null) : Results.LocalRedirect(visit.Link("/enterprises/import", ("taken", read.Value.Count)));
    }

    static RazorComponentResult<FirmImportPage> Page(IReadOnlyList<string> suppliers, IReadOnlyList<Problem> problems, string? taken) =>
        new(new { Suppliers = suppliers, Problems = problems, Taken = taken }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    static IResult Conflicts(Visit visit, Workspace workspace, IReadOnlyList<Problem> problems)
    {
        var years = workspace.Firms.Years(visit.Reading);
        var year = int.TryParse(visit.Asked("year"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : years.FirstOrDefault();
        var firms = workspace.Firms.All(visit.Reading, visit.Today).ToDictionary(firm => firm.EnterpriseId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var words = new Words(visit.Locale);
        var conflicts = JoinFigures.Run(workspace.Firms.Contested(visit.Reading, year)).Conflicts.Where(conflict => firms.ContainsKey(conflict.Firm)).Select(conflict => new ConflictRow(firms[conflict.Firm], conflict)).ToList();
        var view = new TableView<ConflictRow>("conflicts", visit,
        [
            new("name", words["enterprises.firm"], row => row.Firm.Name) { Order = row => row.Firm.Name, Class = "bd nw" },
            new("county", words["assessment.county"], row => row.Firm.County) { Order = row => row.Firm.CountyCode, Class = "nw" },
            new("figure", words["enterprises.figure"], row => row.Kind?.Heading ?? row.Conflict.Figure) { Order = row => row.Conflict.Figure, Class = "nw" },
            new("supplied", words["enterprises.supplied"], row => string.Join('；', row.Conflict.Supplied.Select(one => $"{one.Supplier} {Figure.Plain(one.Value)}"))),
            new("choice", words["enterprises.choice"], _ => words["enterprises.undecided"]) { Cell = row => visit.Actor.Is(Role.Office) && !visit.Past ? ChoiceForm.Of(visit, words, row, year) : builder => builder.AddContent(0, words["enterprises.undecided"]) },
        ], conflicts);
        return view.AsksExcel ? ExcelAnswer.Of(view, "conflicts") : new RazorComponentResult<ConflictPage>(new { View = view.Cut(GradePages.PageSize), Chosen = view.Rows.FirstOrDefault(row => $"{row.Firm.Code} {row.Conflict.Figure}" == visit.Asked("of")), Count = conflicts.Count, Year = year, Years = years, Problems = problems }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    static IResult Choose(Visit visit, Workspace workspace, [FromForm] string? code, [FromForm] int year, [FromForm] string? figure, [FromForm] string? supplier, [FromForm] string? reason)
    {
        var problems = workspace.Firms.Choose(visit.Latest, (code ?? "", year, figure ?? ""), (supplier ?? "", reason ?? ""), visit.Now);
        return problems.Count > 0 ? Conflicts(visit, workspace, problems) : Results.LocalRedirect(visit.Link("/enterprises/conflicts", ("year", year)));
    }
}

/// <summary>A disagreement of sources about a firm's figure.</summary>
public sealed record ConflictRow(Firm Firm, FigureConflict Conflict)
{
    public FigureKind? Kind => FigureKinds.Find(Conflict.Figure);
}
