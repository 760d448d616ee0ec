using System.Text.RegularExpressions;
using Xiance.Enterprises.Text;

namespace Xiance.Tests.Enterprises;

public partial class MethodTextTests
{
    /// <summary>Keys whose absence means something by itself: a firm's own words, or a cite beside an assumption.</summary>
    static readonly HashSet<string> Optional = ["label"];

    /// <summary>Every "key: value" of the small method, one at a time, is taken away.</summary>
    [Fact]
    public void No_choice_has_a_silent_default()
    {
        var text = Methods.Text("small");
        var silent = new List<string>();
        foreach (Match match in Pair().Matches(text))
        {
            if (Optional.Contains(match.Groups["key"].Value)) continue;
            var without = text.Remove(match.Index, match.Length);
            if (MethodReader.Read("m.yaml", without).Succeeded) silent.Add($"{match.Value} at {match.Index}");
        }
        Assert.Empty(silent);
    }

    [Fact]
    public void All_problems_come_at_once_with_their_lines()
    {
        var text = Methods.Text("small").Replace("negative: keep", "negative: ignore").Replace("at_best: C", "at_best: Z").Replace("within: [county]\n    weights_sum_to: 100", "within: [county]\n    weights_sum_to: 90").Replace("unit: 万元/亩", "unit: 吨/亩");
        var problems = MethodReader.Read("m.yaml", text).Problems;
        foreach (var code in new[] { "BA-105", "EN-107", "EN-109", "EN-111" }) Assert.Contains(problems, problem => problem.Code == code && problem.Place.Line > 1);
    }

    [Theory]
    [InlineData("when: 'scale = \"above\"'", "when: 'scale = 5'")]
    [InlineData("when: veto,", "when: veto > 1,")]
    [InlineData("when: closed", "when: unknown_column")]
    [InlineData("up_to: 0.5}", "up_to: 0.2}")]
    [InlineData("firms_at_least: 3", "firms_at_least: 2")]
    [InlineData("largest_share_at_most: 0.6", "largest_share_at_most: 1")]
    [InlineData("outside: refuse", "outside: refuse\nextra: 1")]
    [InlineData("cap: 1.5, floor: 0", "cap: -1, floor: 0")]
    public void What_is_wrong_is_a_problem(string from, string to)
    {
        Assert.Contains(from, Methods.Text("small"));
        Assert.False(MethodReader.Read("m.yaml", Methods.Text("small").Replace(from, to)).Succeeded);
    }

    [Fact]
    public void A_choice_without_a_source_makes_the_method_provisional()
    {
        var method = Methods.Read(Methods.Text("small").Replace("cite: 第三条", "assumption: 办法未规定，按累计占比", StringComparison.Ordinal));
        Assert.True(method.IsProvisional);
    }

    [GeneratedRegex(@"(?<=[{\n ,])(?<key>[a-z_]+): (?:""[^""]*""|'[^']*'|\[\]|[^\[{,}\n]+)(?:, )?", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
