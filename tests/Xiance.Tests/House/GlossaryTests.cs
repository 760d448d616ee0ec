using Xiance.Basics;

namespace Xiance.Tests.House;

/// <summary>One Chinese term, one English code word: docs/glossary.csv lists every public domain type.</summary>
public class GlossaryTests
{
    static readonly List<string[]> Rows = [.. File.ReadLines(Path.Combine(Checkout.Root, "docs", "glossary.csv")).Skip(1).Select(line => line.Split(','))];

    [Fact]
    public void Every_public_domain_type_is_in_the_glossary()
    {
        var listed = Rows.Select(row => row[1]).ToHashSet(StringComparer.Ordinal);
        var types = typeof(Problem).Assembly.GetExportedTypes().Where(type => !type.IsNested && type.Name != "Problems").Select(type => type.Name.Split('`')[0]).Distinct();
        Assert.Equal([], types.Except(listed).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_row_names_a_type_that_is_gone()
    {
        var types = typeof(Problem).Assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Rows.Select(row => row[1]).Except(types));
    }

    [Fact]
    public void A_chinese_term_has_one_code_word_and_a_code_word_one_term()
    {
        Assert.Empty(Rows.GroupBy(row => row[0]).Where(group => group.Select(row => row[1]).Distinct().Count() > 1).Select(group => group.Key));
        Assert.Empty(Rows.GroupBy(row => row[1]).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
