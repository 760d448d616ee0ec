namespace Xiance.Figures.Growing;

/// <summary>The n-th root of a decimal by Newton's method, to about 24 digits.</summary>
static class Root
{
    const int MostSteps = 200;

    public static decimal Of(decimal value, int degree)
    {
        if (degree == 1 || value is 0 or 1) return value;
        var root = Start(value, degree);
        for (var step = 0; step < MostSteps; step++)
        {
            var next = ((degree - 1) * root + value / Power(root, degree - 1)) / degree;
            if (Math.Abs(next - root) <= 1e-26m * Math.Max(1, next)) return next;
            root = next;
        }
        return root;
    }

    public static decimal Power(decimal value, int exponent)
    {
        var product = 1m;
        for (; exponent > 0; exponent--) product *= value;
        return product;
    }

    // From above the root, so that no step overflows.
    static decimal Start(decimal value, int degree) => Math.Max(1, 1 + (value - 1) / degree);
}
