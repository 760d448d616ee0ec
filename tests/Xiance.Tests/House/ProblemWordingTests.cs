using System.Reflection;
using Xiance.Basics;

namespace Xiance.Tests.House;

public class ProblemWordingTests
{
    [Fact]
    public void Every_code_reads_well_in_both_languages()
    {
        foreach (var code in Wording.Codes())
        {
            var sentences = Wording.Sentences(code)!;
            Assert.Equal(2, sentences.Count);
            Assert.All(sentences, text => Assert.False(string.IsNullOrWhiteSpace(text.What) || string.IsNullOrWhiteSpace(text.Mend), code));
            Assert.Contains(sentences[0].What, c => c >= 0x4e00 && c <= 0x9fff);
        }
    }

    [Fact]
    public void Every_problem_the_code_can_make_fills_its_wording()
    {
        foreach (var assembly in new[] { typeof(Problem).Assembly, typeof(Xiance.Storage.Engine).Assembly })
            foreach (var method in assembly.GetTypes().Where(type => type.Name == "Problems").SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(method => method.ReturnType == typeof(Problem)))
            {
                var problem = (Problem)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!;
                Assert.True(Wording.Sentences(problem.Code) is not null, $"{problem.Code} of {method.DeclaringType}.{method.Name} has no wording");
                foreach (var locale in Enum.GetValues<Locale>())
                {
                    var text = Wording.Render(problem, locale);
                    Assert.False((text.What + text.Mend).Contains('{'), $"{problem.Code} {locale}: {text.What} {text.Mend}");
                }
            }
    }

    static object? Sample(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "某"
        : parameter.ParameterType == typeof(Place) ? Place.Nowhere
        : typeof(IEnumerable<string>).IsAssignableFrom(parameter.ParameterType) ? new[] { "甲", "乙" }
        : parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;
}
