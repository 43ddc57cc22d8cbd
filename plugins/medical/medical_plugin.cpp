// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/api/plugin.hpp"
#include "plugins/medical/depictors.hpp"
#include "plugins/medical/dicom_reader.hpp"
#include "plugins/medical/medical_generators.hpp"
#include "plugins/medical/nifti_reader.hpp"
#include "plugins/medical/table_reader.hpp"
#include "plugins/medical/wfdb_reader.hpp"

#include <QObject>

namespace netloom {

class MedicalPlugin final : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NETLOOM_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(netloom::Plugin)
public:
    const PluginInfo &info() const override
    {
        static const PluginInfo info{
            "medical", NL_TEXT("Medicine"), NETLOOM_VERSION,
            NL_TEXT(
                "Medical tables with their units and classes, splits by patient, images (DICOM), volumes (NIfTI) and ECG "
                "records (WFDB); simulated ECGs.")};
        return info;
    }

    std::vector<const Reader *> readers() const override
    {
        return {&medicalTableReader(), &dicomReader(), &niftiReader(), &wfdbReader()};
    }

    std::vector<const Generator *> generators() const override { return {&simulatedEcg()}; }
    std::vector<const Depictor *> depictors() const override
    {
        return {&dicomWindowDepictor(), &niftiPlanesDepictor(), &ecgDepictor()};
    }
};

} // namespace netloom

#include "medical_plugin.moc"
