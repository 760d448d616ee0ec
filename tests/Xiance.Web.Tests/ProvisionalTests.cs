using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Demonstration;

namespace Xiance.Web.Tests;

/// <summary>A program with the four real packs on invented figures, each assessed and its intervals computed.</summary>
public sealed class FourPacksApp : IAsyncLifetime
{
    public static readonly IReadOnlyDictionary<string, string> Offices = new Dictionary<string, string>
    {
        ["gansu-2022"] = "甘肃县域办",
        ["guangxi-2021"] = "广西县域办",
        ["shaanxi-2025"] = "陕西县域办",
        ["liuzhou-2021"] = "柳州市县域办",
    };

    readonly Dictionary<string, string> runs = [];

    public App App { get; } = new();

    /// <summary>The run of a pack, by the pack.</summary>
    public IReadOnlyDictionary<string, string> Runs => runs;

    public async ValueTask InitializeAsync()
    {
        App.Prepare(workspace => LoadDemonstration.Run(workspace, ProgramFolders.Own, [.. Offices.Keys], Instant.From(TimeProvider.System.GetUtcNow())));
        foreach (var (pack, account) in Offices)
        {
            var office = await App.SignedIn(account);
            var made = await office.Submit($"/assessment?plan={pack}", $"/assessment/run?plan={pack}", ("period", "2024"));
            Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
            runs[pack] = made.Headers.Location!.ToString().Split("run=")[1];
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

/// <summary>Whatever rests on something that a document does not give says 暂定: every page and every file of the four packs in which a score, a place or a weight stands.</summary>
public sealed partial class ProvisionalTests(FourPacksApp packs) : IClassFixture<FourPacksApp>
{
    static readonly string[] Pages =
    [
        "/assessment", "/assessment/honours", "/assessment/years", "/assessment/heat", "/assessment/tiles", "/assessment/robustness", "/assessment/coherence", "/assessment/life",
        "/assessment/scheme", "/assessment/what-if", "/assessment/what-if/variants", "/assessment/compare", "/assessment/later",
    ];

    /// <summary>Tables as Excel, by the page they stand on; steps is a file of its own.</summary>
    static readonly string[] Books = ["/assessment?format=xlsx&table=ranking", "/assessment/honours?format=xlsx&table=talks", "/assessment/years?format=xlsx&table=years", "/assessment/heat?format=xlsx&table=heat", "/counties?format=xlsx&table=counties", "/assessment/steps"];

    static readonly string[] Papers = ["/assessment/briefing", "/assessment/circular"];

    public static TheoryData<string> Packs => [.. FourPacksApp.Offices.Keys];

    string Address(string pack, string path) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}plan={pack}&run={packs.Runs[pack]}";

    Task<HttpClient> Office(string pack) => packs.App.SignedIn(FourPacksApp.Offices[pack]);

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Every_page_with_a_result_says_so(string pack)
    {
        var office = await Office(pack);
        var regions = Region().Matches(await office.GetStringAsync(Address(pack, "/assessment"))).Select(match => match.Groups[1].Value).Distinct().Take(2).ToList();
        var silent = new List<string>();
        foreach (var page in Pages.Concat([$"/assessment/why/{regions[0]}", $"/assessment/explain/{regions[0]}", $"/counties/{regions[0]}", "/counties", $"/trace/score/{packs.Runs[pack]}-{regions[0]}", $"/assessment/compare?a={regions[0]}&b={regions[1]}"]))
            if (!WithoutShell(WebUtility.HtmlDecode(await office.GetStringAsync(Address(pack, page)))).Contains("暂定", StringComparison.Ordinal)) silent.Add(page);
        Assert.Equal([], silent);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task Every_file_with_a_result_says_so(string pack)
    {
        var office = await Office(pack);
        var silent = new List<string>();
        foreach (var file in Books.Concat(Papers))
            if (!Words(await office.GetByteArrayAsync(Address(pack, file))).Contains("暂定", StringComparison.Ordinal)) silent.Add(file);
        Assert.Equal([], silent);
        foreach (var sheet in Sheets(await office.GetByteArrayAsync(Address(pack, "/assessment/steps")))) Assert.Contains("暂定", sheet, StringComparison.Ordinal);
    }

    /// <summary>The page itself: navigation and the picker of plans must not lend it the word.</summary>
    static string WithoutShell(string page) => page.IndexOf("<main", StringComparison.Ordinal) is >= 0 and var start ? page[start..] : page;

    static string Words(byte[] file) => string.Concat(Parts(file, name => name.EndsWith(".xml", StringComparison.Ordinal)));

    static IReadOnlyList<string> Sheets(byte[] file) => Parts(file, name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal));

    static IReadOnlyList<string> Parts(byte[] file, Func<string, bool> wanted)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Where(entry => wanted(entry.FullName)).Select(entry => { using var reader = new StreamReader(entry.Open(), Encoding.UTF8); return reader.ReadToEnd(); })];
    }

    [GeneratedRegex("hx-get=\"/assessment/explain/(\\w+)")]
    private static partial Regex Region();
}
