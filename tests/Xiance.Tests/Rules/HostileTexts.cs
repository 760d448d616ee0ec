namespace Xiance.Tests.Rules;

/// <summary>Texts that try to stop the machine: each must end in a problem soon. The benches measure the same ones.</summary>
static class HostileTexts
{
    public static IEnumerable<(string What, string Text)> All => [.. Long, .. Nested, .. Loops, .. Growing, .. Shared, .. Recursive, .. Patterned, .. Figures];

    static IEnumerable<(string What, string Text)> Long =>
    [
        ("one megabyte", "1" + Repeat(" + 1", 250_000)),
        ("a million brackets", new string('(', 1_000_000)),
        ("a million brackets that close", new string('(', 500_000) + "1" + new string(')', 500_000)),
        ("a million ands", "true" + Repeat(" and true", 1_000_000)),
        ("a long sum within the length", "1" + Repeat("+1", 30_000)),
        ("ands within the length", "true" + Repeat(" and true", 7_000)),
        ("powers of powers", "2" + Repeat("**2", 20_000)),
        ("a long path", "甲" + Repeat(".a", 30_000)),
        ("many calls in a row", "甲" + Repeat("(1)", 20_000)),
        ("many filters in a row", "甲" + Repeat("[1]", 20_000)),
        ("many instance tests in a row", "甲" + Repeat(" instance of number", 3_000)),
        ("a chain of else", Repeat("if false then 1 else ", 3_000) + "1"),
        ("long names", new string('名', 60_000) + " > 1 and"),
        ("a long open text", "\"" + new string('a', 60_000)),
        ("a bad escape", "\"\\uZZZZ"),
        ("a long open comment", "1 + /*" + new string('*', 60_000)),
        ("a number of 60000 digits", new string('9', 60_000)),
        ("a fraction of 60000 digits beyond", "1 / 0." + new string('0', 60_000)),
        ("a date of 60000 digits", "@\"" + new string('1', 60_000) + "-01-01\""),
        ("a duration of 60000 digits", "@\"P" + new string('1', 60_000) + "D\""),
        ("very many lines", new string('\n', 60_000) + "#"),
        ("very many unknown names", Numbered(7_000, n => $"x{n}", "+")),
        ("very many unknown names in a list", $"[{Numbered(7_000, n => $"x{n}", ",")}]"),
        ("very many unknown functions", $"[{Numbered(6_000, n => $"x{n}(1)", ",")}]"),
        ("very many calls that fit", $"[{Numbered(9_000, _ => "abs(1)", ",")}] + 1"),
        ("very many local names", $"{{{Numbered(3_000, n => $"a{n}: 1", ",")}, r: [{Numbered(9_000, _ => "a1", ",")}] + 1}}"),
        ("very many equal contexts in one list", $"{{c: {{{Numbered(2_000, n => $"a{n}: 1", ",")}}}, d: {{{Numbered(2_000, n => $"a{n}: 1", ",")}}}, l: [{Numbered(6_000, _ => "c,d", ",")}] + 1}}"),
        ("a name of many words", $"{{{Repeat("a ", 15_000)}: 1, b: {Repeat("a ", 15_000)}+}}"),
        ("many names of many words", $"{{{Numbered(30, n => Repeat("a ", 1_000 - n) + ": 1", ",")}, b: {Repeat("a+", 2_000)}}}"),
        ("very many members of one context", $"{{{Numbered(6_000, n => $"a{n}: 1", ",")}}} +"),
        ("very many names of two words", $"{{{Numbered(5_000, n => $"a b{n}: 1", ",")}}}"),
        ("very many names of two words that are read", $"{{{Numbered(3_000, n => $"a b{n}: 1", ",")}, c: {Numbered(3_000, _ => "a", "+")}}}"),
    ];

    static IEnumerable<(string What, string Text)> Nested =>
    [
        ("many brackets within the length", new string('(', 60_000)),
        ("many list brackets", new string('[', 60_000)),
        ("many minus signs", new string('-', 60_000) + "1"),
        ("minus signs with spaces", Repeat("- ", 30_000) + "1"),
        ("nested tests that are read twice", Repeat("1 in (", 2_000)),
        ("nested tests that end in a range", Repeat("1 in (", 140) + "1..2" + new string(')', 139)),
        ("nested tests around a long text", Repeat("1 in (", 140) + "\"" + new string('a', 60_000)),
        ("nested tests around a long name", Repeat("1 in (", 140) + "for " + Repeat("a ", 29_000)),
        ("nested tests around much space", Repeat("1 in (", 140) + new string(' ', 60_000) + "#"),
        ("nested tests around many arguments", Repeat("1 in (", 140) + "f(" + Repeat("a ", 29_000)),
        ("nested ifs", Repeat("if true then ", 4_000)),
        ("nested functions", Repeat("function(a) ", 4_000) + "1"),
        ("nested loops", Repeat("for a in [1] return ", 3_000) + "1"),
        ("nested quantifiers", Repeat("some a in [1] satisfies ", 2_000) + "true"),
        ("nested types", "1 instance of " + Repeat("list<", 10_000)),
        ("nested function types", "1 instance of " + Repeat("function<", 6_000)),
        ("filters in range ends", "]" + Repeat("1..2[", 10_000)),
        ("nested ranges", Repeat("[1..", 10_000)),
        ("deep contexts", Repeat("{a:", 5_000)),
        ("nested calls", Repeat("abs(", 10_000) + "1"),
        ("nested argument names", Repeat("f(a:", 10_000)),
        ("betweens in betweens", Repeat("1 between ", 5_000)),
    ];

    static IEnumerable<(string What, string Text)> Loops =>
    [
        ("an endless loop", "count(for a in 1..1000000000 return a)"),
        ("a loop over all dates", "count(for a in @\"-999999999-01-01\"..@\"999999999-12-31\" return a)"),
        ("loops in loops", "count(for a in 1..10000, b in 1..10000 return 1)"),
        ("loops in bodies of loops", Numbered(20, n => $"for a{n} in 1..1000 return", " ") + " 1"),
        ("a quantifier that never decides", "some a in 1..1000000000 satisfies a < 0"),
        ("a filter in a loop", "for a in 1..10000 return (for b in 1..1000 return b)[item = a]"),
        ("a sort that compares a million times", "count(sort(for a in 1..900000 return -a, function(x, y) x < y))"),
        ("a sort by a function that sorts", "{l: for a in 1..3000 return -a, r: sort(l, function(x, y) count(sort(l)) > x)}.r"),
        ("a sort by a function without order", "count(sort(for a in 1..50000 return a, function(x, y) true))"),
        ("replacing by a function that loops", "list replace(for a in 1..5000 return a, function(x, y) count(for b in 1..5000 return b) > 0, 1)"),
        ("distinct values of many", "count(distinct values(for a in 1..300000 return a))"),
        ("distinct values of lists", "count(distinct values(for a in 1..300 return for b in 1..300 return if b = 300 then a else b))"),
        ("a sort of many", "count(sort(for a in 1..400000 return 0 - a))+count(flatten(for a in 1..300000 return [a]))"),
        ("index of in loops", "for a in 1..1000 return count(index of(for b in 1..1000 return b, 5))"),
        ("a sum in loops", $"for a in 1..20000 return sum([{Numbered(50, n => $"{n}", ",")}])"),
        ("what a loop gave so far, summed", "for a in 1..20000 return count(partial) + sum(concatenate(partial, [a]))"),
        ("a loop far inside of many local names", $"{{{Numbered(5_000, n => $"a{n}: 1", ",")}, r: for i in 1..50000 return a1 + a2}}.r"),
        ("a comparison of wide contexts", $"{{{Numbered(2_000, n => $"a{n}: 1", ",")}, c: context(for i in 1..2000 return {{key: string(i), value: i}}), d: context(for i in 1..2000 return {{key: string(2001 - i), value: i}}), r: for i in 1..50000 return c = d}}.r"),
        ("much work for nothing in a context", $"{{{Numbered(200, n => $"a{n}: count(for b in 1..5000 return b)", ",")}}} = 1 or 1 / 0 > 1"),
    ];

    static IEnumerable<(string What, string Text)> Growing =>
    [
        ("a list that doubles", Steps(60, "l", "[1]", last => $"concatenate({last}, {last})")),
        ("a text that doubles", Steps(60, "t", "\"x\"", last => $"{last} + {last}")),
        ("a replacement that grows", Steps(40, "r", "\"a\"", last => $"replace({last}, \"a\", \"aaaaaaaaaa\")")),
        ("a long replacement of each letter", $"{{a: {Steps(17, "t", "\"x\"", last => $"{last} + {last}")}, r: string length(replace(a, \"x\", \"{new string('y', 50_000)}\"))}}.r"),
        ("a replacement by groups", $"{{a: {Steps(17, "t", "\"x\"", last => $"{last} + {last}")}, r: string length(replace(a, \"(x+)\", \"{Repeat("$1", 20_000)}\"))}}.r"),
        ("a text join that grows", $"string length(string join(for a in 1..200000 return \"{new string('x', 50)}\"))"),
        ("a join of one long text", $"{{a: {Steps(18, "t", "\"x\"", last => $"{last} + {last}")}, r: string length(string join(for b in 1..1000 return a))}}.r"),
        ("the text of a list of one long text", $"{{a: {Steps(18, "t", "\"x\"", last => $"{last} + {last}")}, r: string length(string(for b in 1..1000 return a))}}.r"),
        ("a long separator", $"{{a: {Steps(18, "t", "\"x\"", last => $"{last} + {last}")}, r: string length(string join(for b in 1..2000 return \"\", a))}}.r"),
        ("a wide split", $"count(for a in 1..500 return split(\"{new string(',', 20_000)}\", \",\"))"),
        ("upper case of a long text in a loop", $"{{a: {Steps(18, "t", "\"x\"", last => $"{last} + {last}")}, r: for b in 1..5000 return upper case(a)}}.r"),
        ("substrings of a long text in a loop", $"{{a: {Steps(18, "t", "\"x\"", last => $"{last} + {last}")}, r: for b in 1..5000 return substring(a, 2)}}.r"),
        ("a context that grows", "count(for a in 1..20000 return if a = 1 then context([]) else context put(partial[-1], string(a), a))"),
        ("a context of many entries", "count(get entries(context(for a in 1..20000 return {key: string(a), value: a})))+1/0"),
        ("a merge of many contexts", "count(get entries(context merge(for a in 1..15000 return context([{key: string(a), value: a}]))))+1/0"),
        ("a context put into itself", Steps(60, "c", "{a: 1}", last => $"context put(context put({last}, \"x\", {last}), \"y\", {last})") + " = 1"),
    ];

    /// <summary>Values that are small in memory and huge when they are gone through.</summary>
    static IEnumerable<(string What, string Text)> Shared =>
    [
        ("lists that hold the last list twice, compared", $"{{{Chain(60, "l", "[1]", last => $"[{last}, {last}]")}, r: l60 = l60}}.r and 1 / 0 = 1"),
        ("lists that hold the last list twice, flattened", $"{{{Chain(60, "l", "[1]", last => $"[{last}, {last}]")}, r: count(flatten(l60))}}.r"),
        ("lists that hold the last list twice, as text", $"{{{Chain(60, "l", "[1]", last => $"[{last}, {last}]")}, r: string length(string(l60))}}.r"),
        ("lists that hold the last list twice, given", $"{{{Chain(60, "l", "[1]", last => $"[{last}, {last}]")}}}.l60"),
        ("contexts that hold the last one twice, compared", $"{{{Chain(60, "c", "{a: 1}", last => $"{{a: {last}, b: {last}}}")}, r: c60 = c60}}.r and 1 / 0 = 1"),
        ("contexts that hold the last one twice, in a list", $"{{{Chain(60, "c", "{a: 1}", last => $"{{a: {last}, b: {last}}}")}, r: [c60, c60]}}.r"),
        ("contexts that hold the last one twice, misused", $"{{{Chain(60, "c", "{a: 1}", last => $"{{a: {last}, b: {last}}}")}, r: c60 + 1}}.r"),
        ("contexts that hold the last one twice, in a table of tests", $"{{{Chain(60, "c", "{a: 1}", last => $"{{a: {last}, b: {last}}}")}, r: c60 in (c59, c60)}}.r"),
        ("ranges that hold the last one twice", $"{{{Chain(60, "c", "[1..2]", last => $"[{last}..{last}]")}, r: c60 = c60}}.r"),
        ("a list of all that a loop gave", "for a in 1..60 return partial"),
        ("all that a loop gave, twice", "count(for a in 1..2000 return [partial, partial])"),
        ("lists in lists by a loop", "for a in 1..20000 return [partial]"),
        ("lists in lists by a loop, compared", "{l: for a in 1..20000 return if a = 1 then [1] else [partial[-1]], r: l[-1] = l[-1]}.r"),
        ("lists in lists by a loop, flattened", "{l: for a in 1..20000 return if a = 1 then [1] else [partial[-1]], r: count(flatten(l[-1]))}.r"),
        ("lists in lists by a loop, as text", "{l: for a in 1..20000 return if a = 1 then [1] else [partial[-1]], r: string(l[-1])}.r"),
        ("contexts in contexts by a loop", "for a in 1..20000 return if a = 1 then {b: 1} else {b: partial[-1]}"),
        ("contexts in contexts by a path", "{l: for a in 1..20000 return context put(context([]), \"x\", partial), r: string(l)}.r"),
        ("a big list looked for in a list of it", "{l: for a in 1..5000 return a, m: for b in 1..5000 return l, r: list contains(m, append(l, 1))}.r"),
        ("a big list tested against itself", "{l: for a in 1..5000 return a, m: append(l, 1), r: for b in 1..5000 return m in (l, l, l)}.r"),
    ];

    static IEnumerable<(string What, string Text)> Recursive =>
    [
        ("a function that calls itself", "{f: function(g) g(g), r: f(f)}.r"),
        ("a function that calls itself twice", "{f: function(g) g(g) + g(g), r: f(f)}.r"),
        ("a function that calls itself in a long sum", $"{{f: function(g) g(g){Repeat("+1", 380)}, r: f(f)}}.r"),
        ("a function that calls itself deep inside", $"{{f: function(g) {Repeat("1+(", 140)}g(g){new string(')', 140)}, r: f(f)}}.r"),
        ("a function that calls itself in many ifs", $"{{f: function(g) {Repeat("if true then ", 140)}g(g){Repeat(" else 1", 140)}, r: f(f)}}.r"),
        ("a function that calls itself in lists", $"{{f: function(g) {new string('[', 140)}g(g){new string(']', 140)}, r: f(f)}}.r"),
        ("a function that calls itself in loops", $"{{f: function(g) {Repeat("for a in [1] return ", 140)}g(g), r: f(f)}}.r"),
        ("a function that calls itself in quantifiers", $"{{f: function(g) {Repeat("some a in [1] satisfies ", 140)}g(g), r: f(f)}}.r"),
        ("a function that calls itself in filters", $"{{f: function(g) {Repeat("[1][", 70)}g(g){new string(']', 70)}, r: f(f)}}.r"),
        ("a function that calls itself in calls", $"{{f: function(g) {Repeat("append([1], ", 140)}g(g){new string(')', 140)}, r: f(f)}}.r"),
        ("a function that sorts by itself", "{f: function(g) sort([2, 1], function(x, y) g(g)), r: f(f)}.r"),
        ("functions that pass each other", "{f: function(g, h) h(h, g), r: f(f, f)}.r"),
        ("a context that holds a function that calls itself", "{c: {f: function(d) d.f(d)}, r: c.f(c)}.r"),
    ];

    static IEnumerable<(string What, string Text)> Patterned =>
    [
        ("a pattern that backtracks", $"matches(\"{Letters(60)}!\", \"^(a+)+$\")"),
        ("a replacement that backtracks", $"replace(\"{Letters(60)}!\", \"(a|aa)+$\", \"b\")"),
        ("a split that backtracks", $"count(split(\"{Letters(60)}!\", \"(a*)*b\"))"),
        ("a pattern with a reference back", $"matches(\"{Letters(5_000)}!\", \"^(a+)+\\\\1$\")"),
        ("patterns that backtrack in a loop", $"for a in 1..1000 return matches(\"{Letters(60)}!\", \"^(a+)+$\")"),
        ("patterns that backtrack a little in a loop", $"count(for a in 1..1000 return matches(\"{Letters(17)}!\", \"^(a+)+$\"))+1/0"),
        ("patterns that backtrack ever more", $"count(for a in 1..60 return matches(substring(\"{Letters(60)}\", 1, a) + \"!\", \"^(a+)+$\"))"),
        ("a cubic pattern on a long text", $"matches(\"{Letters(50_000)}\", \"(a|b)*(a|c)*(a|d)*[e-f]\") or 1 / 0 = 1"),
        ("a pattern that is long", $"matches(\"a\", \"{new string('(', 900)}\")"),
        ("a pattern that is too long", $"matches(\"a\", \"{Letters(50_000)}\")"),
        ("a pattern that repeats repeats", $"matches(\"{Letters(5_000)}b\", \"((a{{1,50}}){{1,50}}){{1,50}}$\")"),
        ("a pattern that repeats a billion times", "count(split(\"a\", \"((a{1000000}){1000000}){1000000}\"))+1/0"),
        ("one pattern again and again", "count(for a in 1..100000 return matches(\"a\", \"b\"))"),
        ("a new pattern each time", "count(for a in 1..100000 return matches(\"a\", string(a)))"),
        ("a new pattern of all letters each time", "count(for a in 1..100000 return matches(\"a\", \"[\\\\i-[\\\\c]]*\\\\p{L}\" + string(a), \"i\"))"),
        ("ranges read from texts", $"for a in 1..100000 return range(\"[1..2{new string(' ', 5_000)}]\")"),
        ("hostile ranges read from texts", $"for a in 1..100000 return range(\"{Repeat("1 in (", 120)}\")"),
    ];

    static IEnumerable<(string What, string Text)> Figures =>
    [
        ("a huge power", "9 ** 999999999 ** 999999999"),
        ("a huge negative power", "0 ** -999999999"),
        ("a huge exponent", "1e999999999"),
        ("an exponent of 10000 digits", "1e" + new string('9', 10_000)),
        ("a huge scale", "round half up(1.5, 999999999)"),
        ("a product that overflows", "product(for a in 1..1000 return a)"),
        ("a date that is too far", "@\"2024-01-01\" + @\"P999999999999Y\""),
        ("days that are too many", "@\"2024-01-01\" + @\"P999999999999D\" * 1000000"),
        ("a duration that overflows", "@\"P999999999999D\" * 79228162514264337593543950335"),
        ("a number text of 60000 digits", $"number(\"{new string('9', 60_000)}\")"),
        ("an exponential that overflows", "exp(999999999999)"),
        ("a position far outside", "[1][999999999999999]"),
        ("a part far outside", "sublist([1], 999999999999999, 99999999999999999)"),
        ("a part of a text far outside", "substring(\"a\", 999999999999999, 99999999999999999)"),
        ("a repeated division by nearly nothing", "1" + Repeat("/0.0000000000000000000000000001", 300)),
    ];

    static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    static string Letters(int count) => new('a', count);

    static string Numbered(int count, Func<int, string> part, string between) => string.Join(between, Enumerable.Range(1, count).Select(part));

    static string Chain(int count, string name, string first, Func<string, string> next) =>
        $"{name}0: {first}, " + Numbered(count, n => $"{name}{n}: {next($"{name}{n - 1}")}", ", ");

    static string Steps(int count, string name, string first, Func<string, string> next) => $"{{{Chain(count, name, first, next)}}}.{name}{count}";
}
