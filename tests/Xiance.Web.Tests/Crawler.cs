using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Xiance.Web.Tests;

/// <summary>One page that the crawler met: where, from where, and what came.</summary>
public sealed record Met(string Path, string From, HttpStatusCode Status, IHtmlDocument? Page);

/// <summary>Follows every link of our own from a first page on, as somebody who is signed in would, and reports all pages once.</summary>
public sealed class Crawler(HttpClient visitor)
{
    readonly HtmlParser parser = new();

    /// <summary>At most so many addresses of one shape (digits and queries aside), so that long tables do not make it endless.</summary>
    public int PerShape { get; init; } = 2;

    /// <summary>At most so many addresses of one path whatever their queries: filters of a table combine without end.</summary>
    public int PerPath { get; init; } = 24;

    public async Task<IReadOnlyList<Met>> Walk(string first)
    {
        var met = new List<Met>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { first };
        var shapes = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Queue<(string Path, string From)>([(first, "")]);
        while (open.TryDequeue(out var next))
        {
            var page = await Fetch(next.Path, next.From);
            met.Add(page);
            foreach (var link in Links(page).Where(seen.Add))
            {
                var shape = Shape(link);
                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                if (shapes[shape] > PerShape) continue;
                var path = "/" + shape.Split('?')[0];
                shapes[path] = shapes.GetValueOrDefault(path) + 1;
                if (shapes[path] <= PerPath) open.Enqueue((link, next.Path));
            }
        }
        return met;
    }

    async Task<Met> Fetch(string path, string from)
    {
        using var answer = await visitor.GetAsync(path);
        var html = answer.Content.Headers.ContentType?.MediaType == "text/html";
        var target = answer.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.ToString()) : null;
        if (target is not null) return await Fetch(target, path);
        return new(path, from, answer.StatusCode, html ? await parser.ParseDocumentAsync(await answer.Content.ReadAsStreamAsync()) : null);
    }

    static IEnumerable<string> Links(Met met) =>
        met.Page is null ? [] : met.Page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith('/')).Select(link => link.Split('#')[0]).Where(link => !link.Contains("lang=", StringComparison.Ordinal)).Distinct();

    /// <summary>/trace/score/17?plan=a and /trace/score/18 are one shape.</summary>
    static string Shape(string link)
    {
        var parts = link.Split('?');
        var path = string.Join('/', parts[0].Split('/').Select((part, index) => index > 2 || part.Any(char.IsDigit) ? "*" : part));
        return parts.Length == 1 ? path : path + "?" + string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal));
    }
}
