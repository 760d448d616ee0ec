using System.Diagnostics;
using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

public class SafetyTests
{
    public static TheoryData<string, string> Hostile() => new()
    {
        { "one megabyte", "1" + string.Concat(Enumerable.Repeat(" + 1", 250_000)) },
        { "a million brackets", new string('(', 1_000_000) },
        { "a million brackets that close", new string('(', 500_000) + "1" + new string(')', 500_000) },
        { "many brackets within the length", new string('(', 60_000) },
        { "many list brackets", new string('[', 60_000) },
        { "many minus signs", new string('-', 60_000) + "1" },
        { "a long sum within the length", "1" + string.Concat(Enumerable.Repeat("+1", 30_000)) },
        { "nested tests that are read twice", string.Concat(Enumerable.Repeat("1 in (", 2_000)) },
        { "nested tests that end in a range", string.Concat(Enumerable.Repeat("1 in (", 140)) + "1..2" + new string(')', 139) },
        { "nested ifs", string.Concat(Enumerable.Repeat("if true then ", 4_000)) },
        { "nested functions", string.Concat(Enumerable.Repeat("function(a) ", 4_000)) + "1" },
        { "nested types", "1 instance of " + string.Concat(Enumerable.Repeat("list<", 10_000)) },
        { "filters in range ends", "]" + string.Concat(Enumerable.Repeat("1..2[", 10_000)) },
        { "an endless loop", "count(for a in 1..1000000000 return a)" },
        { "loops in loops", "count(for a in 1..10000, b in 1..10000 return 1)" },
        { "a list that doubles", "{" + string.Join(", ", Enumerable.Range(1, 60).Select(n => $"l{n}: concatenate(l{n - 1}, l{n - 1})")).Replace("concatenate(l0, l0)", "[1]") + "}.l60" },
        { "a text that doubles", "{" + string.Join(", ", Enumerable.Range(1, 60).Select(n => $"t{n}: t{n - 1} + t{n - 1}")).Replace("t0 + t0", "\"x\"") + "}.t60" },
        { "a pattern that backtracks", "matches(\"" + new string('a', 60) + "!\", \"^(a+)+$\")" },
        { "patterns that backtrack in a loop", "for a in 1..1000 return matches(\"" + new string('a', 60) + "!\", \"^(a+)+$\")" },
        { "a huge power", "9 ** 999999999 ** 999999999" },
        { "a function that calls itself", "{f: function(g) g(g), r: f(f)}.r" },
        { "a pattern that is long", "matches(\"a\", \"" + new string('(', 900) + "\")" },
        { "a pattern that repeats repeats", "matches(\"" + new string('a', 5000) + "b\", \"((a{1,50}){1,50}){1,50}$\")" },
        { "a replacement that grows", "{" + string.Join(", ", Enumerable.Range(1, 40).Select(n => $"r{n}: replace(r{n - 1}, \"a\", \"aaaaaaaaaa\")")).Replace("r0,", "\"a\",") + "}.r40" },
        { "a sort that compares a million times", "count(sort(for a in 1..900000 return -a, function(x, y) x < y))" },
        { "distinct values of many", "count(distinct values(for a in 1..300000 return a))" },
        { "a sort of many", "count(sort(for a in 1..400000 return 0 - a))+count(flatten(for a in 1..300000 return [a]))" },
        { "a text join that grows", "string length(string join(for a in 1..200000 return \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"))" },
        { "index of in loops", "for a in 1..1000 return count(index of(for b in 1..1000 return b, 5))" },
        { "a sum in loops", "for a in 1..20000 return sum([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50])" },
        { "a wide split", "count(for a in 1..500 return split(\"" + new string(',', 20000) + "\", \",\"))" },
        { "one pattern again and again", "count(for a in 1..100000 return matches(\"a\", \"b\"))" },
        { "a new pattern each time", "count(for a in 1..100000 return matches(\"a\", string(a)))" },
        { "deep contexts", string.Concat(Enumerable.Repeat("{a:", 5000)) },
        { "long names", new string('名', 60_000) + " > 1 and" },
        { "a bad escape", "\"\\uZZZZ" },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void Hostile_text_ends_in_a_problem_soon(string what, string text)
    {
        Assert.NotEmpty(what);
        Answer("matches(\"a\", \"^(b+)+$\")");
        Answer("1 in (2, 3)");
        var problem = Answer(text);
        var fastest = Enumerable.Range(0, Tries).Min(_ => Time(text));
        // A guard against runaway work on a shared machine; how fast it ends is measured in bench.
        Assert.True(fastest < 400, $"{fastest} ms");
        Assert.NotNull(problem);
        Assert.NotEqual("", Wording.Render(problem, Locale.Chinese).Mend);
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Standard_mode_survives_it_too(string what, string text)
    {
        Assert.NotEmpty(what);
        var compiled = Compile.Standard(text, [], Place.Nowhere);
        if (!compiled.Succeeded) return;
        var clock = Stopwatch.StartNew();
        compiled.Value.Evaluate(new Dictionary<string, Value?>());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
    }

    /// <summary>The machine of a test run is shared: the best of several tries is what the expression itself takes.</summary>
    const int Tries = 5;

    static double Time(string text)
    {
        var clock = Stopwatch.StartNew();
        Answer(text);
        return clock.Elapsed.TotalMilliseconds;
    }

    static Problem? Answer(string text)
    {
        var compiled = Compile.Strict(text, Schema.Empty.With("甲", RuleType.Number), Place.Nowhere);
        return compiled.Succeeded ? compiled.Value.Evaluate(new Dictionary<string, Value?>()).Problem : compiled.Problems[0];
    }
}
