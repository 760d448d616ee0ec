using System.Diagnostics;
using System.Globalization;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Plans;
using Xiance.Progress.Projects;
using Xiance.Progress.Tasks;
using Xiance.Storage;
using Xiance.Storage.Progress;
using Xiance.Storage.Projects;

namespace Xiance.Benchmarks;

/// <summary>
/// A province with 20,000 tasks: making them from a pack, one page of the register under every kind of filter, and opening a review of a quarter.
/// dotnet run -c Release --project bench/Xiance.Benchmarks -- tasks; PostgreSQL where XIANCE_BENCH_POSTGRES is a connection string.
/// </summary>
static class TaskFigures
{
    const int Counties = 111;
    const int Duties = 180;
    const int Units = 60;
    const int Reports = 50_000;
    const int Library = 5_000;
    const string PackId = "bench-2000";
    static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));

    public static void Print(TextWriter output)
    {
        Write(output, $"load average {File.ReadAllText("/proc/loadavg").Trim()}");
        Measure(output, null);
        if (Environment.GetEnvironmentVariable("XIANCE_BENCH_POSTGRES") is { Length: > 0 } connection) Measure(output, connection);
    }

    static void Measure(TextWriter output, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("xiance-bench-").FullName;
        using var workspace = Workspace.Open(connection, folder).Value!;
        var pack = ReadPack.Run(PackId, Files());
        var clock = Stopwatch.StartNew();
        workspace.Packs.Load(pack.Value ?? throw new InvalidDataException(string.Join('\n', pack.Problems)), "bench", Now);
        var region = workspace.Regions.Find("980000", new DateOnly(2024, 1, 1))!.Id;
        var office = new Reading(new Actor(1, "office", [new Grant(Role.Office, region, null)]), Instant.Latest, Locale.Chinese);
        var day = new DateOnly(2026, 3, 2);
        var question = new TaskQuestion(day);
        Write(output, $"{workspace.Database.Dialect}: {workspace.TaskList.Page(office, question).Found} tasks made in {clock.Elapsed.TotalSeconds:0.0} s");
        TaskQuestion[] asked = [question, question with { Light = TaskLight.Behind }, question with { OnlyOpen = true, Sort = "due", Descending = true }, question with { Unit = new UnitId(1), OnlyLead = true }, question with { Find = "事项17" }, question with { Year = 2026, Sort = "light" }, question with { Skip = 15_000 }];
        foreach (var one in asked) Write(output, $"{workspace.Database.Dialect}: a page of {workspace.TaskList.Page(office, one).Found}: {Best(() => workspace.TaskList.Page(office, one)):0} ms");
        Write(output, $"{workspace.Database.Dialect}: choices {Best(() => workspace.TaskList.Choices(office)):0} ms");
        Report(workspace, office, output);
        foreach (var one in asked) Write(output, $"{workspace.Database.Dialect}: with reports, a page of {workspace.TaskList.Page(office, one).Found}: {Best(() => workspace.TaskList.Page(office, one)):0} ms");
        Projects(workspace, office, (region, output));
        clock.Restart();
        var parties = workspace.Reviewing.Open(office, (Period.Quarter(2026, 1), new DateOnly(2026, 4, 15)), Now).Value!.Parties;
        Write(output, $"{workspace.Database.Dialect}: review opened for {parties} units and counties in {clock.Elapsed.TotalMilliseconds:0} ms");
        workspace.Dispose();
        Directory.Delete(folder, true);
    }

    /// <summary>Every county reports its tasks quarter by quarter until there are 50,000 reports.</summary>
    static void Report(Workspace workspace, Reading office, TextWriter output)
    {
        var counties = Enumerable.Range(0, Counties).Select(county => new Grant(Role.County, workspace.Regions.Find(Code(county), new DateOnly(2024, 1, 1))!.Id, null));
        var reporter = office with { Actor = new Actor(2, "counties", [.. counties]) };
        var tasks = workspace.TaskList.Page(office, new TaskQuestion(new DateOnly(2026, 3, 2)) { Kind = WorkTaskKind.PlanItem, Most = 30_000 }).Lines.Select(line => line.TaskId).ToList();
        var (clock, taken) = (Stopwatch.StartNew(), 0);
        foreach (var quarter in new[] { Period.Quarter(2025, 2), Period.Quarter(2025, 3), Period.Quarter(2025, 4) })
            foreach (var chunk in tasks.Take(Math.Max(0, Reports - taken)).Chunk(1000))
                taken += workspace.Tasks.TakeAll(reporter, [.. chunk.Select(task => new TaskOrder(task, new TaskRecord(TaskAct.Report) { Period = quarter, Percent = 10 * quarter.First.Month, Words = "按计划推进" }) { Seen = -1 })], new Instant(Now.Milliseconds + taken + 1)).Taken;
        Write(output, $"{workspace.Database.Dialect}: {taken} reports taken in {clock.Elapsed.TotalSeconds:0} s");
    }

    static void Projects(Workspace workspace, Reading office, (RegionId Region, TextWriter Output) of)
    {
        var regions = Enumerable.Range(0, Counties).Select(county => workspace.Regions.Find(Code(county), new DateOnly(2024, 1, 1))!.Id).ToList();
        var rows = Enumerable.Range(0, Library).Select(number => ($"P{number}", new LibraryProject($"测量项目{number:0000}", regions[number % Counties], (ProjectStage)(number % 6)) { Kind = $"类型{number % 7}", Investment = new Money(1_000_000_00L * (number + 1)), FromYear = 2024 + number % 3, ToYear = 2027, Source = new Citation("测〔2000〕1号", "表1") })).ToList();
        if (workspace.ProjectKeeping.Import(office, rows, [], Now) is { Succeeded: false } refused) throw new InvalidDataException(string.Join('\n', refused.Problems.Take(3)));
        var all = new ProjectQuestion(of.Region, 2026);
        ProjectQuestion[] asked = [all, all with { Stage = ProjectStage.NewStart }, all with { County = Code(7) }, all with { Kind = "类型3", Sort = "investment", Descending = true }, all with { Find = "目499" }, all with { Skip = 4_000 }];
        foreach (var one in asked) Write(of.Output, $"{workspace.Database.Dialect}: a page of {workspace.Projects.Page(office, one).Total.Count} projects: {Best(() => workspace.Projects.Page(office, one)):0} ms");
        Write(of.Output, $"{workspace.Database.Dialect}: projects by county {Best(() => workspace.Projects.ByCounty(office, all)):0} ms, behind schedule {Best(() => workspace.ProjectProgress.Late(office, all, new DateOnly(2026, 3, 2))):0} ms");
    }

    static double Best(Func<object> work) => Enumerable.Range(0, 5).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    });

    static string Code(int county) => (980101 + county / 90 * 100 + county % 90).ToString(CultureInfo.InvariantCulture);

    static Dictionary<string, string> Files() => new(StringComparer.Ordinal)
    {
        ["pack.yaml"] = $"schema: pack/1\nid: {PackId}\ntitle: 测量用\ndocument_number: 测〔2000〕1号\nissuer: 测量省人民政府\njurisdiction: \"980000\"\neffective_from: 2025-01-01\neffective_to: 2050-12-31\nversion: 1.0.0\nsynthetic: true\ndocument_titles: [测量用]\n",
        ["regions.yaml"] = "schema: regions/1\nregions:\n  - {code: \"980000\", name: 测量省, kind: province}\n  - {code: \"980100\", name: 测量一市, kind: prefecture, parent: \"980000\"}\n  - {code: \"980200\", name: 测量二市, kind: prefecture, parent: \"980000\"}\n"
            + string.Concat(Enumerable.Range(0, Counties).Select(county => $"  - {{code: \"{Code(county)}\", name: 县{county:000}, kind: county, parent: \"{Code(county)[..4]}00\", member: true}}\n")),
        ["indicators.yaml"] = "schema: indicators/1\nindicators:\n  - {code: 测量指标, name: 测量指标, unit: 亿元, decimals: 2, direction: higher, periods: [year], definition: 测量用, arrival: county, attribute: anticipatory, price: current, roll_up: sum, provisional: true, assumption: 测量用}\n",
        ["tasks.yaml"] = "schema: tasks/1\ntasks:\n"
            + string.Concat(Enumerable.Range(0, Duties).Select(duty => $"  - {{key: D{duty:000}, number: \"{duty}\", title: 事项{duty:000}, lead: [各县（市、区）人民政府], supporting: [单位{duty % Units:00}], deadline: \"{2025 + duty % 5}年\", provisional: true, assumption: 测量用}}\n"))
            + string.Concat(Enumerable.Range(0, Units).Select(unit => $"  - {{key: T{unit:000}, number: \"{unit}\", title: 省级事项{unit:000}, lead: [单位{unit:00}], deadline: \"2027年\", provisional: true, assumption: 测量用}}\n")),
    };

    static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
