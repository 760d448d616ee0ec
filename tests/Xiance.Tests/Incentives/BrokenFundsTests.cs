using Xiance.Incentives.Text;

namespace Xiance.Tests.Incentives;

/// <summary>Every broken file gives all of its problems, each with its line.</summary>
public sealed class BrokenFundsTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Incentives", "broken");

    public static TheoryData<string, string> Files => [.. File.ReadLines(Path.Combine(Folder, "expect.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1]))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Gives_all_problems_with_their_lines(string name, string expected)
    {
        var read = FundReader.Read(name, File.ReadAllText(Path.Combine(Folder, name + ".yaml")));
        Assert.False(read.Succeeded);
        Assert.Equal(expected.Split(';'), read.Problems.Select(problem => $"{problem.Place.Line} {problem.Code}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_broken_file_is_expected() =>
        Assert.Equal(Directory.EnumerateFiles(Folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), Files.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
}
