using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Xiance.Basics;

namespace Xiance.Tests.Cli;

/// <summary>The executable itself, as a script calls it: files, exit statuses, both languages, problems as JSON.</summary>
public sealed class CommandTests(PrivatePostgres postgres) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("cli-").FullName;

    (int Status, string Out, string Error) Xiance(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Xiance.Cli.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        if (postgres.Connection is { } connection) start.Environment["XIANCE_POSTGRES"] = connection;
        using var run = Process.Start(start)!;
        var error = run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return (run.ExitCode, output, error.Result);
    }

    string File(string name, string text)
    {
        System.IO.File.WriteAllText(Path.Combine(folder, name), text);
        return Path.Combine(folder, name);
    }

    static string Pack => Path.Combine(Checkout.Root, "packs", "qinzhou-2023");

    // Eight and twelve robots: the clause asks for ten.
    string Facts() => File("facts.csv",
        """
        entity,period,规模以上,工业企业,工业机器人台套数,工业机器人购置金额
        ,,,,台,元
        甲,2024,true,true,12,3000000
        乙,2024,true,true,8,3000000
        丙,2024,true,true,,3000000
        """);

    [Fact]
    public void Decide_writes_decisions_with_outcomes_and_totals()
    {
        var each = Xiance("incentive", "decide", Pack, "--facts", Facts(), "--period", "2024", "--out", Path.Combine(folder, "out"));
        Assert.True(each.Status == 0, each.Error);
        var robots = System.IO.File.ReadAllLines(Path.Combine(folder, "out", "decisions.csv")).Where(line => line.Contains("工业机器人补助", StringComparison.Ordinal)).Select(line => line.Split(',')).ToList();
        Assert.Equal([("甲", "eligible", "60000000"), ("乙", "not_eligible", ""), ("丙", "undetermined", "")], robots.Select(cells => (cells[0], cells[3], cells[4])));
        Assert.Contains("工业机器人台套数", System.IO.File.ReadAllText(Path.Combine(folder, "out", "decisions.jsonl")), StringComparison.Ordinal);
        var totals = Xiance("incentive", "decide", Pack, "--facts", Facts(), "--period", "2024", "--totals");
        Assert.Contains("工业机器人补助,sought_from_higher_level,1,1,60000000", totals.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_honours_list_whose_last_place_is_a_coin_toss_says_so()
    {
        var folder = Directory.CreateDirectory(Path.Combine(this.folder, "toss")).FullName;
        System.IO.File.WriteAllText(Path.Combine(folder, "assessment.yaml"),
            """
            schema: assessment/1
            id: toss
            name: 掷币考核
            document: 示例
            cite: 一
            comparability: restated
            history: recomputed
            data: {files: [figures.csv], id: id, fixed_period: "2024", missing: []}
            indicators:
              - {code: 工业, parent: 总分, direction: higher, weight: 50}
              - {code: 绿化, parent: 总分, direction: higher, weight: 50}
            nodes: [{code: 总分, parent: none}]
            steps: [{step: normalise, for: all, method: as_is, floor: none, cap: none}]
            classes: {names: [], several: refused, unclassified: allowed, overall_score: same}
            weights: {method: given, basis: 100, zero_weights: counted}
            aggregate: {method: arithmetic, missing: refuse}
            score: {floor: none, ceiling: none}
            rank: {decimals: official, ties: best_place}
            honours:
              - {code: 强县, name: 强县, measure: rank, among: all, count: 2, last_place: share, when_barred: next_moves_up, overlap: allowed, cite: 一}
            """);
        string Sure(string figures)
        {
            System.IO.File.WriteAllText(Path.Combine(folder, "figures.csv"), figures);
            var run = Xiance("assess", "run", folder, "--period", "2024", "--out", Path.Combine(folder, "out"));
            Assert.True(run.Status == 0, run.Error);
            return Xiance("assess", "robustness", Path.Combine(folder, "out")).Out;
        }

        var tossed = Sure("id,工业,绿化\n甲,100,100\n乙,60,40.1\n丙,40,60\n丁,1,1\n").Split('\n');
        var line = tossed[Array.IndexOf(tossed, "coin_toss,class,last,probability,next,next_probability") + 1].Split(',');
        Assert.Equal(("强县", "乙", "丙"), (line[0], line[2], line[4]));
        Assert.InRange(double.Parse(line[3], CultureInfo.InvariantCulture), 0.4, 0.6);
        Assert.DoesNotContain("coin_toss", Sure("id,工业,绿化\n甲,100,100\n乙,60,60\n丙,40,40\n丁,1,1\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_variant_shows_what_is_sought_apart_from_the_own_cost()
    {
        var lines = Xiance("incentive", "variant", Pack, "--facts", Facts(), "--period", "2024", "--set", "机器人补助比例=30").Out.Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal(",,3,0,0,0,0,0,0,1", lines[1]);
        Assert.Equal("strength,sought_from_higher_level,3,1,0,60000000,90000000,30000000,0,", lines[2]);
    }

    [Fact]
    public void Wrong_input_is_status_one_with_every_problem_and_wrong_usage_two()
    {
        var wrong = Xiance("incentive", "decide", Pack, "--facts", File("wrong.csv", "entity,period,工业机器人台套数\n,,台\n甲,2024,很多\n"), "--period", "2024", "--problems", "json");
        Assert.Equal(1, wrong.Status);
        Assert.Contains("\"code\"", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, Xiance("incentive", "decide").Status);
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("duckdb")]
    [InlineData("postgres")]
    public void Enterprises_are_evaluated_by_each_engine_with_the_same_file(string engine)
    {
        Assert.SkipWhen(engine == "postgres" && postgres.Connection is null, postgres.Reason ?? "");
        var method = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Enterprises", "methods", "small.yaml");
        var data = File("firms.csv",
            """
            code,county,year,scale,owner,group,leader,veto,fresh,utility,closed,land,tax,energy,output
            A,110,2024,above,,,0,0,0,0,0,1,1500000,100,400
            B,110,2024,above,,,0,0,0,0,0,1,300000,100,100
            """);
        var run = Xiance("enterprise", "evaluate", method, "--data", data, "--period", "2024", "--out", Path.Combine(folder, engine), "--engine", engine);
        Assert.True(run.Status == 0, run.Error);
        // A: 10 over the mean of 6 is above the cap of 1.5, so 90, and 4/2 capped likewise 60; B: 2/6 of 60, and 1/2 of 40.
        var lines = System.IO.File.ReadAllLines(Path.Combine(folder, engine, "enterprises.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0]);
        Assert.Equal((150m, 40m), (decimal.Parse(lines["A"][4], CultureInfo.InvariantCulture), decimal.Parse(lines["B"][4], CultureInfo.InvariantCulture)));
        Assert.Equal(("1", "2"), (lines["A"][^3], lines["B"][^3]));
    }

    [Fact]
    public void A_method_that_is_wrong_lists_its_problems_in_the_language_asked()
    {
        var method = File("method.yaml", "schema: enterprise-method/1\nid: x\n");
        var zh = Xiance("enterprise", "evaluate", method, "--data", Facts(), "--period", "2024", "--out", folder);
        var en = Xiance("--locale", "en", "enterprise", "evaluate", method, "--data", Facts(), "--period", "2024", "--out", folder);
        Assert.Equal((1, 1), (zh.Status, en.Status));
        Assert.NotEqual(zh.Error, en.Error);
        Assert.DoesNotMatch("[一-龥]", en.Error.Replace(folder, "", StringComparison.Ordinal));
    }

    static string Text(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var reader = new StreamReader(archive.GetEntry(file.EndsWith(".xlsx", StringComparison.Ordinal) ? "xl/worksheets/sheet1.xml" : "word/document.xml")!.Open());
        return reader.ReadToEnd();
    }

    [Fact]
    public void The_packet_of_an_open_review_is_marked_as_not_closed_and_one_not_opened_says_what_to_do()
    {
        var data = Path.Combine(folder, "demo");
        var loaded = Xiance("demo", "load", "sample-2022", "--workspace", data);
        Assert.True(loaded.Status == 0, loaded.Error);
        var today = Instant.From(TimeProvider.System.GetUtcNow()).ChinaDay;
        var open = Period.Quarter(today.Year, (today.Month + 2) / 3).Previous()!.Value;
        (int Status, string Out, string Error) Packet(string quarter, string file, string account = "县域办") => Xiance("report", "packet", "--plan", "sample-2022", "--quarter", quarter, "--out", Path.Combine(folder, file), "--as", account, "--workspace", data);

        foreach (var file in new[] { "open.docx", "open.xlsx" })
        {
            var made = Packet(open.ToString(), file);
            Assert.True(made.Status == 0, made.Error);
            var text = Text(Path.Combine(folder, file));
            foreach (var part in new[] { "未结束", "示例数据（合成）" }) Assert.Contains(part, text, StringComparison.Ordinal);
        }
        var paper = Text(Path.Combine(folder, "open.docx"));
        foreach (var part in new[] { "调度落实", "冷链节点县报送口径要统一", "东河县", "正常", "在建" }) Assert.Contains(part, paper, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\[[a-z]+\.[A-Za-z.-]+\]", paper);

        var early = Packet(open.Previous()!.Value.ToString(), "early.docx");
        Assert.Equal(1, early.Status);
        Assert.Contains("ST-356", early.Error, StringComparison.Ordinal);
        Assert.Contains("ST-355", Packet("2026", "year.docx").Error, StringComparison.Ordinal);
        Assert.NotEqual(0, Packet(open.ToString(), "county.docx", "东河县").Status);
        Assert.False(System.IO.File.Exists(Path.Combine(folder, "early.docx")) || System.IO.File.Exists(Path.Combine(folder, "county.docx")));
    }

    public void Dispose() => Directory.Delete(folder, true);
}
