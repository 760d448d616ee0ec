using System.Diagnostics;
using Xiance.Basics;
using Xiance.Rules;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Tests.Rules;

public class SafetyTests
{
    public static TheoryData<string> Hostile() => [.. HostileTexts.All.Select(hostile => hostile.What)];

    [Theory, MemberData(nameof(Hostile))]
    public void Hostile_text_ends_in_a_problem_soon(string what)
    {
        var text = TextOf(what);
        Answer("matches(\"a\", \"^(b+)+$\")");
        Answer("1 in (2, 3)");
        var problem = Answer(text);
        var fastest = double.MaxValue;
        for (var attempt = 0; attempt < Tries && fastest >= Limit; attempt++) fastest = Math.Min(fastest, Time(text));
        Assert.True(fastest < Limit, $"{fastest} ms");
        Assert.NotNull(problem);
        Assert.NotEqual("", Wording.Render(problem, Locale.Chinese).Mend);
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Standard_mode_survives_it_too(string what)
    {
        var compiled = Compile.Standard(TextOf(what), [], Place.Nowhere);
        if (!compiled.Succeeded) return;
        var fastest = double.MaxValue;
        for (var attempt = 0; attempt < Tries && fastest >= Standard; attempt++)
        {
            var clock = Stopwatch.StartNew();
            compiled.Value.Evaluate(new Dictionary<string, Value?>());
            fastest = Math.Min(fastest, clock.Elapsed.TotalMilliseconds);
        }
        Assert.True(fastest < Standard, $"{fastest} ms");
    }

    /// <summary>The machine of a test run is shared: the best of several tries is what the expression itself takes.</summary>
    const int Tries = 30;

    const double Limit = 100;

    const double Standard = 2000;

    static string TextOf(string what) => HostileTexts.All.Single(hostile => hostile.What == what).Text;

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
