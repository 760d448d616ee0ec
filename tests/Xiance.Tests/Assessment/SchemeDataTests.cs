using System.Text;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Storage.Tables;

namespace Xiance.Tests.Assessment;

/// <summary>The same figures in other shapes of file give the same scores; what cannot be read is said with its line.</summary>
public class SchemeDataTests
{
    static readonly string Folder = Path.Combine(Checkout.Root, "tests", "Xiance.Tests", "Assessment", "own", "whole-scheme");

    static readonly string Figures = File.ReadAllText(Path.Combine(Folder, "figures.csv"));

    static readonly string Scheme = File.ReadAllText(Path.Combine(Folder, "assessment.yaml"));

    public static TheoryData<string> Shapes => [.. Shape.Keys];

    static readonly Dictionary<string, Func<byte[]>> Shape = new()
    {
        ["byte order mark and carriage returns"] = () => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Figures.Replace("\n", "\r\n"))],
        ["columns in another order"] = () => Rows(cells => [.. cells.Reverse()]),
        ["white space around every cell"] = () => Rows(cells => [.. cells.Select(cell => $" {cell} ")]),
        ["quotes around every cell"] = () => Rows(cells => [.. cells.Select(cell => $"\"{cell}\"")]),
        ["columns nobody asks for"] = () => Rows(cells => [.. cells, "注"]),
        ["empty rows at the end"] = () => Encoding.UTF8.GetBytes(Figures + ",,,,,,,,,\n\n"),
        ["GB 18030"] = () =>
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030").GetBytes(Figures);
        },
    };

    static byte[] Rows(Func<string[], string[]> change) => Encoding.UTF8.GetBytes(string.Concat(Figures.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(',', change(line.Split(','))) + "\n")));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_shape_of_the_file_changes_no_score(string shape) => Assert.Equal(Scores(Scheme, Encoding.UTF8.GetBytes(Figures)), Scores(Scheme, Shape[shape]()));

    [Fact]
    public void Columns_of_single_years_are_the_same_as_rows_of_years()
    {
        var rows = Figures.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        var names = rows[0][3..];
        var wide = "id,class," + string.Join(',', new[] { "2023", "2024" }.SelectMany(year => names.Select(name => $"{name}年{year}"))) + "\n"
            + string.Concat(rows.Skip(1).GroupBy(row => row[0]).Select(group => $"{group.Key},{group.First()[1]}," + string.Join(',', group.OrderBy(row => row[2]).SelectMany(row => row[3..])) + "\n"));
        Assert.Equal(Scores(Scheme, Encoding.UTF8.GetBytes(Figures)), Scores(Scheme.Replace("period: period", "period_columns: \"{column}年{period}\""), Encoding.UTF8.GetBytes(wide)));
    }

    [Theory]
    [InlineData("as_number", 93.347)]
    [InlineData("as_share", 0.93347)]
    public void A_per_cent_sign_is_read_as_the_scheme_says(string reading, double expected)
    {
        var read = Read(Scheme.Replace("missing: [\"\"]", $"missing: [], percent: {reading}"), Encoding.UTF8.GetBytes(Figures.Replace(",93.347,", ",93.347%,")));
        Assert.Contains(expected, read.Value!.SelectMany(part => part.Columns["d"]).OfType<double>());
    }

    [Theory]
    [InlineData(",93.347,", ",93.347%,", "ST-609")]
    [InlineData(",93.347,", ",about 93,", "ST-609")]
    [InlineData(",93.347,", ",NaN,", "ST-609")]
    [InlineData("\nC05,", "\n,", "ST-623")]
    public void A_cell_that_cannot_be_read_is_a_problem_with_its_line(string from, string to, string code)
    {
        Assert.Contains(from, Figures, StringComparison.Ordinal);
        var problem = Assert.Single(Read(Scheme, Encoding.UTF8.GetBytes(Figures.Replace(from, to, StringComparison.Ordinal))).Problems.Take(1));
        Assert.Equal(code, problem.Code);
        Assert.True(problem.Place.Line > 1);
    }

    [Fact]
    public void Files_that_say_different_things_of_a_region_are_a_problem()
    {
        var read = Read(Scheme.Replace("files: [figures.csv]", "files: [figures.csv, more.csv]"), Encoding.UTF8.GetBytes(Figures), "id,a\nC01,7\n");
        Assert.Contains("ST-624", read.Problems.Select(problem => problem.Code));
    }

    static List<(string, decimal?, int?)> Scores(string scheme, byte[] figures)
    {
        var read = Read(scheme, figures);
        Assert.True(read.Succeeded, string.Join('\n', read.Problems));
        var run = Assess.Run(SchemeReader.Read("assessment.yaml", scheme).Value!, new AssessmentInput(read.Value[^1].Period, read.Value));
        return [.. run.Value!.Regions.Select(region => (region.Region.Id, region.Score, region.Rank)).OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    static Xiance.Basics.Outcome<IReadOnlyList<PeriodFigures>> Read(string scheme, byte[] figures, string? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("xiance-figures-").FullName;
        File.WriteAllBytes(Path.Combine(folder, "figures.csv"), figures);
        if (more is not null) File.WriteAllText(Path.Combine(folder, "more.csv"), more);
        var parsed = SchemeReader.Read("assessment.yaml", scheme);
        Assert.True(parsed.Succeeded, string.Join('\n', parsed.Problems));
        var read = SchemeData.Read(parsed.Value, folder);
        Directory.Delete(folder, recursive: true);
        return read;
    }
}
