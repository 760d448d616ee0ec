using System.Globalization;
using System.Text;
using Xiance.Storage.Demonstration;

namespace Xiance.Tests.Enterprises;

/// <summary>A method and firms made from a seed: every choice of the format turns up, with ties, missing, zero and negative figures.</summary>
sealed class RandomMethod(int seed)
{
    readonly SplitMix64 random = new((ulong)seed, "enterprises");

    static readonly string[] Numbers = ["land", "tax", "output", "energy", "staff", "research"];

    public string Firms()
    {
        var text = new StringBuilder("county,year,code,park,industry,owner,group,leader,veto,fresh," + string.Join(',', Numbers) + ",bonus\n");
        foreach (var year in new[] { 2023, 2024 })
            for (var firm = 0; firm < 90; firm++) text.AppendLine(Row(year, firm));
        return text.ToString().ReplaceLineEndings("\n");
    }

    string Row(int year, int firm)
    {
        var (county, many) = (firm % 3, Below(3) > 0);
        // owners in the same county, half of them members of merged groups, some of them the tenant itself
        var owner = Below(6) == 0 ? Code((Below(2) == 0 ? Below(4) : Below(30)) * 3 + county) : "";
        var group = firm < 18 ? $"G{county}{firm / 9}" : "";
        var leader = firm % 9 < 3 ? "1" : "0";
        var cells = Numbers.Select(name => Below(9) == 0 ? (Below(3) == 0 ? "0" : "") : Below(15) == 0 && name is "tax" or "output" ? "-" + Figure(many) : Figure(many));
        return string.Join(',', [$"C{county}", Whole(year), Code(firm), "P" + Whole(Below(4)), "I" + Whole(Below(5)), owner, group, leader, Whole(Below(9) == 0 ? 1 : 0), Whole(Below(7) == 0 ? 1 : 0), .. cells, Below(5) == 0 ? "" : Whole(Below(6))]);
    }

    string Figure(bool many) => many ? (Below(9_999_999) / 100m).ToString(CultureInfo.InvariantCulture) : Whole(1 + Below(3));

    public string Text()
    {
        var text = new StringBuilder("schema: enterprise-method/1\nid: random\nname: 随机\ndocument: 无\nassumption: 测试\ndata: {id: code, region: county, year: year, missing: []}\ncolumns:\n");
        foreach (var name in new[] { "park", "industry", "owner", "group" }) text.Append($"  - {{name: {name}, kind: text}}\n");
        foreach (var name in new[] { "leader", "veto", "fresh" }) text.Append($"  - {{name: {name}, kind: truth}}\n");
        foreach (var name in Numbers.Append("bonus")) text.Append($"  - {{name: {name}, kind: number, unit: none, decimals: 2, source: administrative}}\n");
        text.Append(Below(3) == 0 ? "excluded: [{name: 停产, when: veto and fresh, cite: 一}]\n" : "excluded: []\n");
        var two = Below(2) == 0;
        text.Append("outside: not_evaluated\nvariants:\n").Append(Variant("one", two ? "not(fresh)" : "all"));
        if (two) text.Append(Variant("two", "fresh"));
        text.Append(Below(2) == 0 ? $"tenants: {{owner: owner, ranked: {Word("true", "false")}, owner_without_grade: {Word("own_grade", "no_grade")}, cite: 一}}\n" : "tenants: none\n");
        text.Append(Below(2) == 0 ? "merge: {group: group, leader: leader, cite: 一}\n" : "merge: none\n");
        return text.Append("disclosure: {firms_at_least: 3, largest_share_at_most: 0.6}\n").ToString();
    }

    string Variant(string code, string when)
    {
        var score = Below(3) switch { 0 => "{floor: none, ceiling: none, decimals: official}", 1 => $"{{floor: 0, ceiling: 120, decimals: {Whole(Below(3))}, rounding: {Word("half_up", "half_even")}}}", _ => "{floor: none, ceiling: 150, decimals: official}" };
        var text = new StringBuilder($"  - code: {code}\n    name: {code}\n    when: {when}\n    within: {Within()}\n    weights_sum_to: none\n    score: {score}\n    ties: {Word("best_place", "dense")}\n    items:\n");
        for (var item = 0; item < 2 + Below(4); item++) text.Append(Item(item));
        text.Append(Below(2) == 0 ? "    points: []\n" : $"    points: [{{code: bonus, name: 加分, column: bonus, kind: {Word("bonus", "penalty")}, per_unit: 0.5, cap: {Word("none", "2")}, missing: none, cite: 一}}]\n");
        var byScore = Below(3) == 0;
        text.Append($"    grades:\n      by: {(byScore ? "score" : "rank_share")}\n      ends: {Word("inclusive", "exclusive")}\n      cite: 一\n      steps: [{(byScore ? "{grade: A, from: 90}, {grade: B, from: 50}, {grade: C, from: 20.5}" : Below(3) == 0 ? "{grade: AA, up_to: 0.05}, {grade: A, up_to: 0.2}, {grade: C, up_to: 0.7}" : "{grade: A, up_to: 0.2}, {grade: B, up_to: 0.75}, {grade: C, up_to: 0.95}")}, {{grade: D}}]\n");
        text.Append(Below(2) == 0 ? "      limits: []\n" : "      limits: [{name: 否决, at_best: C, when: veto, cite: 一}, {name: 新办, at_worst: C, when: fresh and not(veto), cite: 一}]\n");
        text.Append(Below(3) == 0 ? "      not_graded: [{name: 公用, when: 'park = \"P1\"', cite: 一}]\n" : "      not_graded: []\n");
        return text.Append($"      not_graded_take_places: {Word("true", "false")}\n").ToString();
    }

    string Item(int index)
    {
        var per = Below(5) == 0 ? "none" : Pick("land", "energy", "staff");
        var lower = Below(4) == 0;
        var spread = Below(4) == 0;
        var text = new StringBuilder($"      - {{code: i{Whole(index)}, name: 指标{Whole(index)}, value: [{Pick("tax", "output", "research", "tax, output")}], per: {per}, unit: none, direction: {(lower ? "lower" : "higher")}, weight: {Pick("30", "12.5", "7")}, ");
        text.Append(spread ? $"formula: min_max, low: 20, high: 100, over: {Over()}, within: {Within()}, no_spread: {Word("low", "high")}, " : $"formula: ratio, benchmark: {Benchmark(lower)}, cap: {Pick("none", "1.5", "1")}, floor: {Pick("none", "0")}, ");
        text.Append($"negative: {Pick("keep", "zero", "missing")}, ");
        if (per != "none" || lower && !spread) text.Append($"no_divisor: {Pick("zero", "full", "missing")}, ");
        return text.Append($"missing: {Pick("{peer_mean: []}", "{peer_mean: [county]}", "{peer_mean: [county, park]}", "{points: -1.5}", "{points: 0}", "no_score")}, cite: 一}}\n").ToString();
    }

    // among firms without a positive figure there may be no benchmark, and every method refuses then: the random ones shall mostly be possible
    string Benchmark(bool lower) => Below(lower ? 2 : 3) switch
    {
        0 => $"{{kind: constant, value: {Pick("24.097", "1.5", "300")}}}",
        1 => $"{{kind: mean, factor: {Pick("1", "2", "1.05")}, mean: {Word("of_ratios", "of_totals")}, year: {Word("same", "last")}, over: {Pick("variant", "all", "not(veto)")}, within: {Pick("[]", "[county]")}}}",
        _ => $"{{kind: best, factor: 1, year: {Word("same", "last")}, over: {Over()}, within: {Pick("[]", "[county]", "[industry]", "[county, industry]")}}}",
    };

    string Over() => Pick("variant", "all", "not(veto)", "'tax > 100'");

    string Within() => Pick("[]", "[county]", "[county, park]", "[industry]");

    string Word(string left, string right) => Pick(left, right);

    string Pick(params ReadOnlySpan<string> words) => words[Below(words.Length)];

    int Below(int limit) => (int)(random.Unit() * limit);

    static string Code(int firm) => "F" + (firm % 45).ToString("00", CultureInfo.InvariantCulture) + (firm / 45).ToString(CultureInfo.InvariantCulture);

    static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
