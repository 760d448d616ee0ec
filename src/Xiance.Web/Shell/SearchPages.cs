using Microsoft.AspNetCore.Http.HttpResults;
using Xiance.Storage;
using Xiance.Storage.Search;

namespace Xiance.Web.Shell;

/// <summary>Search over regions and clauses, as far as the reader may see them.</summary>
static class SearchPages
{
    const int Most = 50;
    const int Excerpt = 120;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/search", (Visit visit, Workspace workspace) =>
        new RazorComponentResult<SearchPage>(new { Asked = visit.Asked("q"), Hits = visit.Asked("q") is { } asked ? Hits(visit, workspace, asked.Trim()) : [] }));

    static IReadOnlyList<SearchHit> Hits(Visit visit, Workspace workspace, string asked) =>
    [
        .. workspace.Regions.Facts().Where(fact => fact.ValidOn(visit.Today) && (fact.Name.Contains(asked, StringComparison.Ordinal) || fact.Code == asked)).Take(Most).Select(fact => new SearchHit("region", fact.Name, visit.Link("/counties/" + fact.Code), "", fact.Code)),
        .. workspace.Search.Find(visit.Reading, asked, Most).Select(entry => Clause(visit, entry, asked)),
    ];

    static SearchHit Clause(Visit visit, SearchEntry entry, string asked)
    {
        var key = entry.Key.Split('#');
        return new(entry.Kind, entry.Title, visit.Link("/plans/" + key[0], ("clause", key[1])), Around(entry.Body, asked), "");
    }

    static string Around(string text, string asked)
    {
        var at = Math.Max(0, text.IndexOf(asked, StringComparison.Ordinal) - Excerpt / 3);
        return text.Length <= Excerpt ? text : text.Substring(at, Math.Min(Excerpt, text.Length - at));
    }
}
