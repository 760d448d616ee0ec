using Xiance.Assessment;

namespace Xiance.Tests.Assessment;

public class SobolTests
{
    [Fact]
    public void The_ishigami_function_has_the_expected_indices()
    {
        Checkout.SkipWithoutShared();
        var sample = Reference.Expected("sobol", "ishigami_sample_N64.csv").Rows.Select(row => row.Select(Reference.Number).ToArray()).ToList();
        var results = sample.Select(row => Ishigami(row[1], row[2], row[3])).ToList();
        foreach (var (row, result) in sample.Zip(results)) Assert.Equal(row[4], result, 1e-12);
        var indices = SobolIndices.Of(results, 3);
        foreach (var (row, index) in Reference.Expected("sobol", "ishigami_sobol_N64.csv").Rows.Zip(indices))
        {
            Assert.Equal(Reference.Number(row[1]), index.First, 1e-12);
            Assert.Equal(Reference.Number(row[2]), index.Total, 1e-12);
        }
    }

    [Fact]
    public void A_factor_that_does_nothing_has_no_share()
    {
        double[] results = [1, 3, 2, 5, 2, 5, 1, 3];
        Assert.Equal(0, SobolIndices.Of(results, 2)[1].Total);
    }

    static double Ishigami(double first, double second, double third)
    {
        var (x, y, z) = (Angle(first), Angle(second), Angle(third));
        return Math.Sin(x) + 7 * Math.Sin(y) * Math.Sin(y) + 0.1 * z * z * z * z * Math.Sin(x);
    }

    static double Angle(double share) => 2 * Math.PI * share - Math.PI;
}
