using Mono.Cecil;

namespace Xiance.Tests.House;

/// <summary>Every (room, room it names) of a compiled assembly: signatures, attributes, bases, generics, locals and method bodies.</summary>
static class RoomReferences
{
    public static IReadOnlySet<(string From, string To)> Of(string file)
    {
        var found = new SortedSet<(string, string)>();
        using var module = ModuleDefinition.ReadModule(file);
        foreach (var t in module.GetTypes())
        {
            var from = Room(t);
            if (from is null) continue;
            void See(TypeReference? r)
            {
                if (r is null) return;
                if (r is GenericInstanceType g) foreach (var a in g.GenericArguments) See(a);
                if (r is TypeSpecification s) { See(s.ElementType); return; }
                if (r is GenericParameter p) { foreach (var c in p.Constraints) See(c.ConstraintType); return; }
                if (r.Scope == (IMetadataScope)module && Room(r) is { } to && to != from) found.Add((from, to));
            }
            void Method(MethodReference m)
            {
                See(m.DeclaringType); See(m.ReturnType);
                foreach (var p in m.Parameters) See(p.ParameterType);
                if (m is GenericInstanceMethod g) foreach (var a in g.GenericArguments) See(a);
            }
            void Marks(ICustomAttributeProvider p) { foreach (var a in p.CustomAttributes) { See(a.AttributeType); foreach (var x in a.ConstructorArguments) if (x.Value is TypeReference r) See(r); } }
            See(t.BaseType); Marks(t);
            foreach (var i in t.Interfaces) See(i.InterfaceType);
            foreach (var g in t.GenericParameters) See(g);
            foreach (var f in t.Fields) { See(f.FieldType); Marks(f); }
            foreach (var p in t.Properties) { See(p.PropertyType); Marks(p); }
            foreach (var m in t.Methods)
            {
                Method(m); Marks(m);
                foreach (var g in m.GenericParameters) See(g);
                if (!m.HasBody) continue;
                foreach (var v in m.Body.Variables) See(v.VariableType);
                foreach (var i in m.Body.Instructions)
                    if (i.Operand is MethodReference mr) Method(mr);
                    else if (i.Operand is FieldReference fr) { See(fr.DeclaringType); See(fr.FieldType); }
                    else if (i.Operand is TypeReference tr) See(tr);
            }
        }
        return found;
    }

    static string? Room(TypeReference t)
    {
        while (t.DeclaringType is not null) t = t.DeclaringType;
        var parts = t.Namespace.Split('.');
        return parts.Length > 1 && parts[0] == "Xiance" ? parts[1] : null;
    }
}
