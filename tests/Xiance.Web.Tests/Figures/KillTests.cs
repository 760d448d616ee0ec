using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Storage.Demonstration;
using Xiance.Tests;

namespace Xiance.Web.Tests.Figures;

/// <summary>
/// kill -9 at random moments of imports and entries: what was acknowledged is there afterwards, nothing is stored by half. 20 kills; more
/// with XIANCE_KILLS, as bench/kills does. The program is killed, not the database server.
/// </summary>
public sealed partial class KillTests(PrivatePostgres postgres, ITestOutputHelper output) : IClassFixture<PrivatePostgres>
{
    const string Pack = "sample-2022";
    const string Quarter = "2026Q1";
    const int Seed = 20261121;
    static readonly string[] Counties = ["990121", "990122", "990222"];
    static readonly string Program = Path.Combine(Checkout.Root, "src", "Xiance.Web", "bin", AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).SkipWhile(part => part != "bin").Skip(1).First(), "net10.0", "Xiance.Web.dll");
    static int Kills => int.TryParse(Environment.GetEnvironmentVariable("XIANCE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 20;

    [Fact]
    public Task On_SQLite_nothing_acknowledged_is_lost_and_nothing_is_half_stored() => Kill(null);

    [Fact]
    public Task On_PostgreSQL_nothing_acknowledged_is_lost_and_nothing_is_half_stored()
    {
        Assert.SkipUnless(postgres.Connection is not null, postgres.Reason ?? "");
        return Kill(postgres.Connection);
    }

    async Task Kill(string? connection)
    {
        var (data, random) = (new Home(Directory.CreateTempSubdirectory("xiance-kill-").FullName, connection), new Random(Seed));
        var indicator = Load(data);
        var (known, interrupted, step) = (new Kept(0, 0, ""), 0, 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var child = await Child.Start(data);
            var worker = new Worker(child.Address, indicator, known) { Step = step };
            var clock = Stopwatch.StartNew();
            await worker.SignIn();
            // A busy machine takes longer for everything: the moment lies within about as many requests as on an idle one.
            var delay = random.Next(20, Math.Max(900, (int)clock.ElapsedMilliseconds));
            var work = worker.Run();
            await Task.WhenAny(work, Task.Delay(delay, TestContext.Current.CancellationToken));
            child.Kill();
            await work;
            (known, step) = (Verify(data, worker, kill), worker.Step + 1);
            interrupted += worker.Possible.Count > 1 ? 1 : 0;
        }
        Assert.True(interrupted > Kills / 4, $"only {interrupted} of {Kills} kills met a request on its way");
        Assert.True(known.Submitted > 0 && known.Imported > 0);
        output.WriteLine($"{Kills} kills, {interrupted} with a request on its way; {known.Submitted} figures handed in and {known.Imported} imported stand, none lost, none half-stored");
        Directory.Delete(data.Folder, recursive: true);
    }

    /// <summary>The folder of the program, and its database where that is no file in it.</summary>
    sealed record Home(string Folder, string? Connection)
    {
        public Workspace Open() => Workspace.Open(Connection, Folder).Value!;
    }

    static long Load(Home data)
    {
        var now = Instant.From(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
        using var workspace = data.Open();
        Assert.Empty(LoadDemonstration.Run(workspace, new ProgramFolders(Checkout.Root), now));
        return workspace.Observations.Indicators(Pack).Single(one => one.Code == "地区生产总值").Id;
    }

    /// <summary>The state found is the last acknowledged one, or the one the request on its way would have made.</summary>
    static Kept Verify(Home data, Worker worker, int kill)
    {
        if (data.Connection is { } connection) Settled(connection);
        using var workspace = data.Open();
        Assert.True(workspace.Audit.Verify().Succeeded, $"kill {kill}: the audit log is broken");
        if (data.Connection is null) Assert.Equal("ok", workspace.Database.Read(session => session.One<string>("pragma integrity_check")));
        long Count(string where) => workspace.Database.Read(session => session.One<long>($"select count(*) from observation where {where}"));
        var drafts = workspace.Database.Read(session => session.All<string>("select body from entry_draft order by region_id"));
        var found = (Submitted: Count("source = '录入'"), Imported: Count("source like '导入%'"));
        var fits = worker.Possible.Where(state => state.Submitted == found.Submitted && state.Imported == found.Imported).ToList();
        Assert.True(fits.Count > 0, $"kill {kill}: found {found}, possible {string.Join(" | ", worker.Possible)}");
        Assert.All(drafts, draft => Assert.Contains(fits, state => state.Draft == draft));
        return new Kept(found.Submitted, found.Imported, drafts.Distinct().Count() == 1 ? drafts[0] : "?");
    }

    /// <summary>Waits until the server has ended what the killed program had asked of it: a commit on its way counts, whichever way it goes.</summary>
    static void Settled(string connection)
    {
        NpgsqlConnection.ClearAllPools();
        using var server = new NpgsqlConnection(connection + ";Pooling=false");
        server.Open();
        using var others = new NpgsqlCommand("select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()", server);
        for (var turn = 0; (long)others.ExecuteScalar()! > 0; turn++)
        {
            Assert.True(turn < 300, "the server still works for a program that is dead");
            Thread.Sleep(20);
        }
    }

    /// <summary>Figures handed in, figures imported, and what stands in the drafts ("?" after a kill among them).</summary>
    sealed record Kept(long Submitted, long Imported, string Draft);

    sealed class Child : IAsyncDisposable
    {
        readonly Process process;

        Child(Process process, string address) => (this.process, Address) = (process, new Uri(address));

        public Uri Address { get; }

        public static async Task<Child> Start(Home data)
        {
            var start = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = data.Folder };
            (start.Environment["XIANCE_DATA"], start.Environment["ASPNETCORE_URLS"]) = (data.Folder, "http://127.0.0.1:0");
            if (data.Connection is { } connection) start.Environment["ConnectionStrings__Xiance"] = connection;
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                if (Listening().Match(line) is { Success: true } match) return new Child(process, match.Value);
            throw new InvalidOperationException("the program ended before it listened");
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public async ValueTask DisposeAsync()
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    /// <summary>Types drafts, hands them in, imports, over and over, one request after the other, until the line breaks.</summary>
    sealed class Worker(Uri address, long indicator, Kept start)
    {
        readonly HttpClient visitor = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address };
        readonly Dictionary<string, long> revisions = [];
        string token = "";
        Kept last = start;

        /// <summary>The states that may be found: the acknowledged one, and that of the request on its way.</summary>
        public IReadOnlyList<Kept> Possible { get; private set; } = [start];

        public int Step { get; set; }

        public async Task SignIn()
        {
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Submit("/", "/sign-in", ("name", "统计局"), ("password", App.Password))).StatusCode);
            await Look();
        }

        async Task Look()
        {
            var page = await visitor.GetStringAsync($"/figures/entry?plan={Pack}&period={Quarter}");
            token = Token().Match(page).Groups[1].Value;
            foreach (Match field in Field().Matches(page).Where(field => field.Groups[2].Value == indicator.ToString(CultureInfo.InvariantCulture))) revisions[field.Groups[1].Value] = long.Parse(field.Groups[3].Value, CultureInfo.InvariantCulture);
            bases = Field().Matches(page).Where(field => field.Groups[2].Value == indicator.ToString(CultureInfo.InvariantCulture)).ToDictionary(field => field.Groups[1].Value, field => field.Groups[4].Value);
        }

        Dictionary<string, string> bases = [];

        public async Task Run()
        {
            try
            {
                for (; ; Step++)
                {
                    await Draft($"{100 + Step}");
                    if (Step % 3 == 1) await HandIn();
                    if (Step % 4 == 3) await Import($"导入{Step}.csv");
                }
            }
            catch (HttpRequestException)
            {
            }
            catch (IOException)
            {
            }
        }

        async Task Draft(string text)
        {
            var after = last with { Draft = text };
            Possible = [last with { Draft = last.Draft }, after];
            var edits = Counties.Select(county => new { region = county, indicator, text, revision = revisions[county], @base = long.Parse(bases[county], CultureInfo.InvariantCulture), key = text });
            var answer = await Post("/figures/entry/draft", ("edits", JsonSerializer.Serialize(edits)));
            using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            foreach (var one in read.RootElement.EnumerateArray())
            {
                Assert.Equal("Saved", one.GetProperty("outcome").GetString());
                revisions[one.GetProperty("region").GetString()!] = one.GetProperty("revision").GetInt64();
            }
            Acknowledged(after);
        }

        async Task HandIn()
        {
            var after = last with { Submitted = last.Submitted + Counties.Length, Draft = "" };
            Possible = [last, after];
            var answer = await Post("/figures/entry", ("Do", "submit"), ("key", $"k{Step}"));
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
            Acknowledged(after);
            await Look();
        }

        async Task Import(string name)
        {
            var after = last with { Imported = last.Imported + Counties.Length };
            Possible = [last, after];
            var csv = "地区代码,地区生产总值（亿元）,来源\n" + string.Concat(Counties.Select(county => $"{county},{200 + Step},{name}\n"));
            using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(csv)), "file", name } };
            var page = await (await visitor.PostAsync($"/figures/import?plan={Pack}&period=2026Q2", form)).Content.ReadAsStringAsync();
            var hash = Hash().Match(page).Groups[1].Value;
            Assert.True(hash.Length > 0, WebUtility.HtmlDecode(page));
            var answer = await Post("/figures/import/take", ("hash", hash), ("name", name), ("period", "2026Q2"), ("key", $"i{Step}"));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Acknowledged(after);
        }

        Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => visitor.PostAsync($"{path}?plan={Pack}&period={Quarter}",
            new FormUrlEncodedContent([.. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)), new("__RequestVerificationToken", token)]));

        void Acknowledged(Kept state) => Possible = [last = state];
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Listening();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"c\\.([0-9]+)\\.([0-9]+)\\.([0-9]+)\\.([0-9]+)\"")]
    private static partial Regex Field();

    [GeneratedRegex("name=\"hash\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Hash();
}
