using Xiance.Basics;
using Xiance.Rules;

namespace Xiance.Tests.Rules;

/// <summary>Every example of the language's page is true, and every function has one.</summary>
public class LanguagePageTests
{
    static readonly List<string[]> Rows = [.. File.ReadLines(Path.Combine(Checkout.Root, "docs", "rule-language.md")).Where(line => line.StartsWith('|') && !line.StartsWith("|---")).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).Where(row => row[0] != "写法")];

    [Fact]
    public void Every_example_gives_the_result_that_stands_beside_it()
    {
        var wrong = new List<string>();
        foreach (var row in Rows.Where(row => row[1].StartsWith('`')))
        {
            var compiled = Compile.Strict(row[1].Trim('`'), Schema.Empty, Place.Nowhere);
            var actual = compiled.Succeeded ? compiled.Value.Evaluate(new Dictionary<string, Xiance.Rules.Values.Value?>()).ToString() : string.Join(' ', compiled.Problems);
            if (actual != row[2].Trim('`')) wrong.Add($"{row[1]}: {row[2]} but {actual}");
        }
        Assert.True(Rows.Count > 130, $"{Rows.Count}");
        Assert.Equal([], wrong);
    }

    [Fact]
    public void Every_function_is_on_the_page()
    {
        var written = Rows.Select(row => row[0].Trim('`')).ToHashSet();
        Assert.Equal([], OwnFunctions.Signatures.Except(written));
        Assert.Equal([], written.Where(row => row.Contains('(')).Except(OwnFunctions.Signatures));
    }
}
