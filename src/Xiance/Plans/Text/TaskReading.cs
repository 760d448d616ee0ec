using Xiance.Basics.Text;

namespace Xiance.Plans.Text;

/// <summary>Reads tasks.yaml, where a pack states its tasks instead of taking them from the imported document.</summary>
static class TaskReading
{
    public static IReadOnlyList<PlanTask> Read(YamlFile file, PackContext context)
    {
        file.Root.Word("schema", new Dictionary<string, int> { ["tasks/1"] = 1 }, 1);
        var maps = file.Root.Maps("tasks");
        var tasks = maps.Select(map => Task(map, context)).ToList();
        PackContext.Unique(maps.Select((map, index) => (tasks[index].Key, map, "key")));
        return tasks;
    }

    static PlanTask Task(YamlMap map, PackContext context)
    {
        var (key, title) = (map.Text("key"), map.Text("title"));
        return new PlanTask(key, map.OptionalText("number") ?? "", title, [.. Units(map, "lead", UnitRole.Lead), .. Units(map, "supporting", UnitRole.Supporting), .. Units(map, "responsible", UnitRole.Responsible)])
        {
            HeadingPath = map.Texts("action"),
            Deadline = map.OptionalText("deadline"),
            Cite = context.Origin(map, title).Cite,
        };
    }

    static IEnumerable<Assignment> Units(YamlMap map, string key, UnitRole role) => map.Texts(key).Select(name => new Assignment(name, name, role, key));
}
